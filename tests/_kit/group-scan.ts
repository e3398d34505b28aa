/** No whole NIK or KK ever goes back into a group: every message that any test makes the bot queue is looked at. */

/** Sixteen digits, also in groups with blanks, dots, dashes or strokes between them, or glued to more digits. */
const WHOLE_NUMBER = /\d(?:[\s.\-–/_]{0,3}\d){15}/;

/** Private chats are named by a phone number or a LID; all others are groups. */
export function isGroupChat(chatId: string): boolean {
  return !/^\d+(?:@c\.us|@lid|@s\.whatsapp\.net)?$/.test(chatId) && !chatId.endsWith('@broadcast');
}

/** @returns what is wrong with a message of the bot, without the number itself; null where nothing is */
export function faultOfMessage({ chatId, text }: { chatId: string; text: string }): string | null {
  const number = isGroupChat(chatId) ? WHOLE_NUMBER.exec(text) : null;
  return number === null ? null : `whole number in ${chatId}, behind "${text.slice(0, number.index).slice(-60)}"`;
}

const faultList: string[] = [];

/** Looks at a message of the bot, on its way out or as it arrived. */
export function lookAt(message: { chatId: string; text: string }): void {
  const fault = faultOfMessage(message);
  if (fault !== null) faultList.push(fault);
}

/** What was found since the last call. */
export function takeGroupFaults(): string[] {
  return faultList.splice(0);
}
