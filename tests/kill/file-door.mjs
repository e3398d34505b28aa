/** A WhatsApp that is a file: what has left stays known when the process dies. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** @param say tells the moments at which the process can be killed */
export function fileDoor({ doorFile, now, say }) {
  return {
    state: 'ready',
    async send({ chatId, text, file }) {
      say('sending');
      await sleep(Math.random() * 12);
      const own = {
        chatId,
        text,
        ...(file ? { file: { nama: file.nama } } : {}),
        stanzaId: `S${process.pid}-${performance.now()}`,
        sentAt: now().toISOString(),
      };
      appendFileSync(doorFile, `${JSON.stringify(own)}\n`);
      say('left');
      await sleep(Math.random() * 12);
      return { state: 'sent', stanzaId: own.stanzaId };
    },
    async readHistory(chatId, since) {
      const lineList = existsSync(doorFile) ? readFileSync(doorFile, 'utf8').split('\n').filter(Boolean) : [];
      const ownList = lineList
        .map((line) => JSON.parse(line))
        .filter((own) => own.chatId === chatId && new Date(own.sentAt) >= since)
        .map((own) => ({ ...own, sentAt: new Date(own.sentAt), ack: 1, quotedStanzaId: null }));
      return { incomingList: [], ownList, isComplete: true };
    },
  };
}
