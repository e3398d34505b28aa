/** The printed form of an understanding: the keys of the contract, in its order. */
import type { Problem } from '../domain/problem.ts';
import type { Baris, Uraian } from '../domain/uraian.ts';

const code = ({ code: name, row }: Problem) => (row === undefined ? name : `${name}:baris=${row}`);

function rowOut({ no, nama, nik, kk, alamat, rt, rw, kategori, jumlahRupiah, status, alasan }: Baris) {
  return { no, nama, nik, kk, alamat, rt, rw, kategori, jumlah_rupiah: jumlahRupiah, status, alasan };
}

/** @param id of the input line, null where it had none */
export function toContract(id: string | null, uraian: Uraian) {
  return {
    id,
    kind: uraian.kind,
    desa: uraian.desa?.nama ?? null,
    desa_kode: uraian.desa?.kode ?? null,
    program: uraian.program,
    periode: uraian.periode,
    tanggal: uraian.tanggal,
    rows: uraian.rows.map(rowOut),
    totals: uraian.totals,
    per_desa: uraian.perDesa.map(({ desa, desaKode, ...totals }) => ({ desa, desa_kode: desaKode, ...totals })),
    perintah: uraian.perintah,
    argumen: uraian.argumen,
    target: uraian.target,
    perubahan: uraian.perubahan,
    jenis: uraian.jenis,
    rejects: [...new Set(uraian.rejects.map(code))],
    warnings: [...new Set(uraian.warnings.map(code))],
  };
}
