/** Small questions to WhatsApp's page that the library does not ask, or only with much more than is needed. */
import type { Page } from './library.ts';

interface PageMessage {
  id: { id: string; toString(): string };
}
interface PageChat {
  id: object;
  name?: string;
  formattedTitle?: string;
  groupMetadata?: { subject?: string };
  /** when something was said last, seconds */
  t?: number;
  msgs: { getModelsArray(): PageMessage[] };
}
interface PageWindow {
  require(name: 'WAWebCollections'): { Chat: { getModelsArray(): PageChat[] } };
  require(name: 'WAWebUserPrefsMeUser'): Record<'getMaybeMePnUser' | 'getMaybeMeLidUser', () => object | undefined>;
  WWebJS: {
    getChat(jid: string, how: { getAsModel: false }): Promise<PageChat | null | undefined>;
    sendChatstate(state: 'typing' | 'stop', jid: string): Promise<unknown>;
  };
  onAppStateHasSyncedEvent?: () => void;
}

/** Shows "typing" in the chat. */
export function showTyping(page: Page, jid: string): Promise<unknown> {
  return page.evaluate(async (to) => {
    await (globalThis as unknown as PageWindow).WWebJS.sendChatstate('typing', to);
  }, jid);
}

/** Addresses of the private chats in which something was said since an instant, the newest last. */
export function privateChatList(page: Page, since: Date): Promise<string[]> {
  return page.evaluate((sinceSeconds) => {
    const { Chat } = (globalThis as unknown as PageWindow).require('WAWebCollections');
    return Chat.getModelsArray()
      .filter((chat) => (chat.t ?? 0) >= sinceSeconds)
      .sort((a, b) => (a.t ?? 0) - (b.t ?? 0))
      .map((chat) => String(chat.id))
      .filter((jid) => jid.endsWith('@c.us') || jid.endsWith('@lid'));
  }, since.getTime() / 1000);
}

/** `library.getChats()` serialises all of every chat and fails as a whole where one of them is odd; the names are enough. */
export function groupList(page: Page): Promise<{ chatId: string; nama: string }[]> {
  return page.evaluate(() =>
    (globalThis as unknown as PageWindow)
      .require('WAWebCollections')
      .Chat.getModelsArray()
      .filter((chat) => String(chat.id).endsWith('@g.us'))
      .map((chat) => ({
        chatId: String(chat.id),
        nama: chat.groupMetadata?.subject ?? chat.name ?? chat.formattedTitle ?? '',
      })),
  );
}

/** The account's own number and LID, as WhatsApp writes them. */
export function ownJids(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const me = (globalThis as unknown as PageWindow).require('WAWebUserPrefsMeUser');
    return [me.getMaybeMePnUser(), me.getMaybeMeLidUser()].filter((id) => id !== undefined && id !== null).map(String);
  });
}

/** Does WhatsApp know a chat under the address? */
export function hasChat(page: Page, jid: string): Promise<boolean> {
  return page.evaluate(async (of) => {
    const chat = await (globalThis as unknown as PageWindow).WWebJS.getChat(of, { getAsModel: false });
    return Boolean(chat);
  }, jid);
}

/** The long id of a message that the page has loaded; null where it has not. */
export function findKey(page: Page, jid: string, stanzaId: string): Promise<string | null> {
  return page.evaluate(
    async (of, stanza) => {
      const chat = await (globalThis as unknown as PageWindow).WWebJS.getChat(of, { getAsModel: false });
      const hit = chat?.msgs.getModelsArray().find(({ id }) => id.id === stanza);
      return hit ? String(hit.id) : null;
    },
    jid,
    stanzaId,
  );
}

/** Says to the library what it missed: that WhatsApp is synchronised (wwebjs #201821). */
export function sayHasSynced(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    (globalThis as unknown as PageWindow).onAppStateHasSyncedEvent?.();
  });
}
