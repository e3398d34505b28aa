/** Announcements of the kecamatan in the group. */

export interface Pengumuman {
  /** `P-0003` */
  kode: string;
  /** its first words */
  ringkas: string;
  /** the office's date on which it was ordered */
  on: string;
  /** how many of how many in the group have read it; null = WhatsApp has not told */
  dibaca: number | null;
  anggota: number | null;
}
