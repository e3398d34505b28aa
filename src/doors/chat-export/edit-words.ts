/** The marks that WhatsApp sets behind an edited message, Indonesian and English. */

export const EDIT_MARK = /[\s\u200e]*<(?:Pesan (?:ini )?(?:telah )?diedit|This message was edited)>$/i;
