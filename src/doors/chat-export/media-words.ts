/** The marks that WhatsApp writes in place of a photo, video, document … in an export, Indonesian and English. */

/** Android, the whole first line; the caption stands on the lines below. */
export const ANDROID_MEDIA_LINE =
  /^(?:<Media (?:tidak disertakan|omitted)>|<(?:Pesan|Foto|Video|Media) sekali lihat[^>\n]*>|<View once [^>\n]*>|null|[^\n]{1,255}\.\w{1,8} \((?:file|berkas) (?:terlampir|attached)\))$/i;

/** iOS with media: `<terlampir: 00000012-PHOTO-….jpg>` at the end of a line, after the caption or the document's name. */
export const IOS_ATTACHED = /^(.*?)[ \u200e]*<(?:terlampir|attached|lampiran): ([^>]+)>$/i;

const IOS_WORDS =
  '(?:gambar|foto|stiker|video|pesan video|audio|pesan suara|dokumen|GIF|kartu kontak|lokasi terkini|media) tidak disertakan' +
  '|(?:image|photo|sticker|video|video note|audio|voice message|document|GIF|contact card|live location|media) omitted';

/** iOS without media, as a line of its own: enough even where the marks were lost. */
export const IOS_OMITTED_LINE = new RegExp(`^\u200e?(?:${IOS_WORDS})$`, 'i');

/** iOS without media behind a caption: only with the U+200E that WhatsApp sets, else it is somebody's own words. */
export const IOS_OMITTED_TAIL = new RegExp(`^(.*?)[ ]*\u200e(${IOS_WORDS})$`, 'i');

/** A document's own line before its mark (`surat.pdf • ‎7 halaman`) is no caption. */
export const DOCUMENT_PAGES = /^[^\n]+ • \u200e?\d+ (?:halaman|pages?)$/i;
export const FILE_NAME = /^[^\n]+\.\w{2,5}$/;
