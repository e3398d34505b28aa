/** What WhatsApp itself says in a chat (joined, added, subject, encryption …), Indonesian and English. */

/** Acts whose sentence goes on with free text, in which a `: ` may stand: without this table that text gets an author. */
const ACT =
  '(?:telah )?(?:mengubah|mengganti|menghapus|memperbarui) (?:nama|subjek|deskripsi|ikon|foto|setelan|pengaturan|info|nomor)' +
  '|(?:telah )?(?:mengubah|mengganti) (?:subjek|nama) (?:dari|grup)' +
  '|(?:telah )?membuat (?:grup|komunitas|acara)|(?:telah )?(?:menambahkan|mengeluarkan|mengundang) ' +
  '|(?:telah )?bergabung |(?:telah )?menyematkan |(?:telah )?mengaktifkan |(?:telah )?mematikan |menyalakan pesan' +
  '|sekarang (?:adalah )?admin|kini (?:menjadi )?(?:admin|kontak)|bukan lagi admin|(?:telah )?keluar(?:\\.|$| dari)' +
  '|(?:telah )?(?:ditambahkan|dikeluarkan|diganti ke|meminta )|dapat (?:mengirim|mengubah)|memulai (?:panggilan|obrolan)' +
  '|changed (?:the|this|their|to|your)\\b|created (?:group|this|the|community)|(?:was |were )?(?:added|removed)\\b|joined\\b|left(?:\\.|$)' +
  "|pinned\\b|deleted (?:the|this) group|turned (?:on|off)\\b|(?:is|are|'re) (?:now|no longer) an? admin|now an admin|invited\\b" +
  '|requested to|started a (?:call|video call)|updated the|is a contact|reset ';

/** Sentences that stand alone or at the start of a system line. */
const SENTENCE =
  'Pesan dan (?:panggilan|telepon)|Pesan ke grup ini|Pesan (?:baru|sementara)|Kode keamanan|Panggilan (?:suara|video|grup)' +
  '|Chat ini|Bisnis ini|Akun bisnis|Grup ini|Anda (?:memblokir|membuka blokir)|Menunggu pesan ini|Hanya (?:admin|pesan)|Tidak dijawab' +
  '|Messages and calls|Messages (?:to|you send)|Messages in this|Your security code|Missed (?:voice|video|group)|This (?:chat|business|group)' +
  '|You (?:blocked|unblocked|were)|Waiting for this message|Only (?:admins|messages)|New members|(?:Voice|Video) call|No answer|Disappearing messages';

/** The part before `: ` that is no name but the start of a system sentence (`Budi mengubah deskripsi grup`). */
export const SYSTEM_BEFORE_COLON = new RegExp(`^(?:.{1,100}? (?:${ACT})|(?:${SENTENCE}))`, 'i');

/**
 * A header's remainder without any author that is certainly WhatsApp's own sentence. iOS writes such lines also with an author, the group
 * or the actor, and then with U+200E in front: `[…] KASI KESRA: ‎Budi menambahkan Siti`
 * (https://github.com/Pustur/whatsapp-chat-parser/issues/258); without that mark an author's words are his own.
 */
export const SYSTEM_LINE = new RegExp(
  `^(?:(?:${SENTENCE})|.{1,100}? (?:${ACT})|.{1,100}(?:kode keamanan|security code))`,
  'i',
);

/** Long enough to be nobody's own words, so it counts without the mark too. */
export const ENCRYPTION_NOTICE =
  /^(?:Pesan dan (?:panggilan|telepon) (?:kini )?(?:dilindungi|terenkripsi|dienkripsi)|Messages and calls are end-to-end encrypted)/i;
