/** The marks that WhatsApp writes in place of a deleted message, Indonesian and English. */

export const DELETION_MARK =
  /^(?:Pesan (?:ini )?(?:telah )?dihapus(?: oleh admin[^\n]{0,120})?|Anda (?:telah )?menghapus pesan ini(?: sebagai admin)?|This message was deleted(?: by admin[^\n]{0,120})?|You deleted this message(?: as admin)?)\.?$/i;
