/** The register of officers as the admin reads it on a phone. */
import { PERAN_LIST, type Peran } from '../../domain/petugas.ts';
import type { Wilayah } from '../../domain/reference.ts';
import { sayWaId } from '../../domain/wa-id.ts';
import { sayDate } from '../../domain/waktu.ts';
import { LABEL_BY_PERAN } from '../../render/peran.ts';
import type { PetugasTercatat } from '../../store/petugas.ts';

/** Officers by role and desa, then the desa that nobody speaks for. Whole numbers: for a private chat only. */
export function sayDaftar(petugasList: readonly PetugasTercatat[], wilayah: Wilayah, today: string): string {
  if (petugasList.length === 0) return 'Belum ada petugas yang terdaftar.';
  const activeList = petugasList.filter((petugas) => isActive(petugas, today));
  const blockList = PERAN_LIST.map((peran) => sayPeranBlock(petugasList, peran, today)).filter((block) => block !== '');
  const served = new Set(activeList.map((petugas) => petugas.desa?.kode));
  const emptyList = wilayah.desaList.filter((desa) => !served.has(desa.kode)).map((desa) => desa.nama);
  const empty =
    emptyList.length === 0
      ? 'Semua desa punya petugas.'
      : `*Desa tanpa petugas (${emptyList.length})*\n${emptyList.join(', ')}`;
  return [`*Petugas aktif: ${activeList.length}*`, ...blockList, empty].join('\n\n');
}

function isActive(petugas: PetugasTercatat, today: string): boolean {
  return petugas.sampaiOn === null || petugas.sampaiOn >= today;
}

function sayPeranBlock(petugasList: readonly PetugasTercatat[], peran: Peran, today: string): string {
  const ofPeran = petugasList
    .filter((petugas) => petugas.peran === peran)
    .sort((a, b) => (a.desa?.nama ?? '').localeCompare(b.desa?.nama ?? '') || a.id - b.id);
  if (ofPeran.length === 0) return '';
  const lineList = ofPeran.map((petugas) => sayLine(petugas, today));
  return [`*${LABEL_BY_PERAN[peran]} (${ofPeran.length})*`, ...lineList].join('\n');
}

function sayLine(petugas: PetugasTercatat, today: string): string {
  const { id, nama, desa, waIdList, mulaiOn, sampaiOn } = petugas;
  const place = desa ? `${desa.nama}: ` : '';
  const time = sampaiOn !== null ? `, s.d. ${sayDate(sampaiOn)}` : mulaiOn > today ? `, mulai ${sayDate(mulaiOn)}` : '';
  return `${id}. ${place}${nama}, ${waIdList.map(sayWaId).join(', ') || 'tanpa nomor'}${time}`;
}
