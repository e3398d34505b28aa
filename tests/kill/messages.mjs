/** The same thousand messages for the feeder that is killed and for the one that is not. */

const two = (value) => String(value).padStart(2, '0');
const nik = (n) =>
  `631102${two(1 + (n % 28))}${two(1 + (Math.floor(n / 28) % 12))}${two(50 + (Math.floor(n / 336) % 40))}${9001 + (n % 900)}`;

/** The n-th message: two reports, a piece of talk, a correction and a sending-again in turn. */
function textOf(n) {
  const group = Math.floor(n / 5);
  const report = `USULAN PKH\nDesa Liyu\n1. Siti Aminah / ${nik(2 * group)}\n2. Rusdi Hamdan / ${nik(2 * group + 1)}`;
  if (n % 5 === 0 || n % 5 === 3) return report;
  if (n % 5 === 1)
    return `SALUR BLT-DD\nDesa Liyu\nTanggal 3 Agustus 2026\nBulan Juli 2026\nSasaran ${n}\nTersalur ${n}`;
  return n % 5 === 2 ? 'Siap, terima kasih pak' : `RALAT U-${String(group + 1).padStart(4, '0')} baris 1 RT 004`;
}

/** @param {number} count @returns messages as a door hands them in */
export function messageList(count) {
  return Array.from({ length: count }, (_, n) => ({
    chatId: 'grup',
    stanzaId: `m${n}`,
    isGroup: true,
    senderIdList: ['6281200009001'],
    senderName: 'Kesra Liyu',
    sentAt: new Date(Date.UTC(2026, 7, 3, 0, 0, n)),
    text: textOf(n),
    quotedStanzaId: null,
    editOf: null,
    deleteOf: null,
    hasMedia: false,
  }));
}

/** The same, and after each of them what another officer practises (LATIHAN). @param {number} count of each */
export function practiceList(count) {
  const practised = messageList(count).map((message, n) => ({
    ...message,
    stanzaId: `l${n}`,
    senderIdList: ['6281200009002'],
    senderName: 'Kesra Uren',
    sentAt: new Date(message.sentAt.getTime() + 500),
    text:
      n === 0
        ? 'latihan mulai'
        : message.text.replaceAll('Liyu', 'Uren').replace(/U-0(\d{3})/, (_, no) => `U-${9000 + Number(no)}`),
  }));
  return messageList(count).flatMap((message, n) => [message, practised[n]]);
}
