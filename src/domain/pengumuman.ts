/** Announcements of the kecamatan in the group. */

export interface Pengumuman {
  /** `P-0003` */
  kode: string;
  /** its first words */
  ringkas: string;
  /** the office's date on which it was ordered */
  on: string;
  /** how many have read it, at least: people may hide it; null = WhatsApp has not told */
  dibaca: number | null;
  /** to how many of the group it has come; null = WhatsApp has not told */
  anggota: number | null;
}
