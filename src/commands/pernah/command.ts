/** `belum pernah`: who was judged to be in need, and has never received anything (BALAKAS, Permasalahan 2 and 3). */
import { peranWarga, rincianOf } from '../../domain/privasi.ts';
import { sayDaftar, sayWarga } from '../../render/warga.ts';
import { listPeserta, type Peserta } from '../../store/peserta.ts';
import { readDesaDiminta } from '../../urai/desa-diminta.ts';
import { type CommandContext, defineCommand } from '../define-command.ts';

export const pernah = defineCommand({
  id: 'pernah',
  keywords: ['belum pernah'],
  pola: /^[!/]?\s*belum\s+pernah(?:\s+(?:dapat|menerima|terima|dibantu))?(?:\s+[\p{L}'’.]+){0,3}[.?!\s]*$/iu,
  peran: peranWarga('pernah'),
  isPribadi: false,
  ringkas: 'warga terverifikasi yang belum pernah dibantu',
  contoh: ['belum pernah', 'belum pernah Liyu'],
  run(context) {
    const { db, reference, petugas, argumen, isGroup } = context;
    const asked = readDesaDiminta(
      (argumen ?? '').replace(/^(?:dapat|menerima|terima|dibantu)\b/i, ''),
      reference,
      petugas,
    );
    if (asked.apa === 'asing') return isGroup ? null : `Desa "${asked.kata.slice(0, 20)}" belum saya kenal.`;
    if (asked.apa === 'lain')
      return `Maaf, Anda terdaftar untuk Desa ${petugas.desa?.nama ?? '-'}. Kirim saja: *belum pernah*`;
    const desa = asked.apa === 'desa' ? asked.desa : null;
    const list = listPeserta(db, desa?.kode ?? null).filter(isBelumPernah);
    return say(list, desa?.nama ?? null, context);
  },
});

function isBelumPernah({ warga, isTerverifikasi, isPernahDibantu }: Peserta): boolean {
  return warga.keadaan === 'ada' && isTerverifikasi && !isPernahDibantu;
}

function say(list: readonly Peserta[], desa: string | null, { petugas, isGroup, reference }: CommandContext): string {
  const where = desa === null ? `Kecamatan ${reference.wilayah.kecamatan}` : `Desa ${desa}`;
  if (list.length === 0)
    return `Semua warga terverifikasi di ${where} sudah pernah dibantu, atau belum ada yang diverifikasi.`;
  const head = `*Terverifikasi, belum pernah dibantu: ${list.length} orang*\n${where}`;
  if (desa === null) return [head, ...sayPerDesa(list), 'Nama-namanya: *belum pernah* dan nama desa'].join('\n');
  const lineList = list
    .filter(({ warga }) => ['ringkas', 'lengkap'].includes(rincianOf('pernah', petugas, isGroup, warga.desaKode)))
    .map(({ warga }) => `${sayWarga(warga)}${!isGroup && warga.rt ? `, RT ${warga.rt}` : ''}`);
  return [head, ...sayDaftar(lineList, 'Lengkapnya di ekspor kantor.')].join('\n');
}

/** The desa with the most of them first. */
function sayPerDesa(list: readonly Peserta[]): string[] {
  const countByDesa = new Map<string, number>();
  for (const { warga } of list) {
    const nama = warga.desaNama ?? 'tanpa desa';
    countByDesa.set(nama, (countByDesa.get(nama) ?? 0) + 1);
  }
  return [...countByDesa].sort((a, b) => b[1] - a[1]).map(([nama, count]) => `- ${nama}: ${count}`);
}
