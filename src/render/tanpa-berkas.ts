/** What a message says that was to have a file and goes out without one. */

/** @param text the words that were to go with the file; @param nama its name */
export function renderTanpaBerkas(text: string, nama: string): string {
  const apology = `_Berkas ${nama} tidak bisa dibuat. Mintalah lagi besok, atau beri tahu admin bot._`;
  return text === '' ? apology : `${text}\n\n${apology}`;
}
