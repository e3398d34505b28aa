/** Colours of pictures: told apart by lightness alone, so that colour-blind eyes and WhatsApp's compression do not matter. */
export const WARNA = {
  teks: '#1A1A1A',
  redup: '#595959',
  kepala: '#0B3C5D',
  diKepala: '#FFFFFF',
  selang: '#F2F5F8',
  tersalur: '#0B5FA5',
  belum: '#F2A900',
  gagal: '#3D0F0F',
  /** target of which nothing was said */
  sisa: '#CFD6DC',
  usulan: '#0B5FA5',
  verifikasi: '#F2A900',
  belumLapor: '#B3261E',
} as const;
