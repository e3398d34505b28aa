/** Modules of WhatsApp Web about the connection, the pairing and the account. */
import { browser } from './browser.ts';
import { ask, tell } from './link.ts';
import { keyOf } from './model.ts';
import type { ChatModel, MsgModel } from './models.ts';
import { Cmd, Conn, Msg, me, Socket } from './store.ts';

export const TOKEN_KEY = 'fakeToken';

/** How much of what was missed has been delivered, per cent. */
export const progress = { percent: 100 };

Object.assign(Socket, {
  reconnect: () => tell('reconnect'),
  takeover() {
    Socket.set({ state: 'CONNECTED' });
    tell('takeover');
  },
  async logout() {
    await ask('logout');
    browser.localStorage.removeItem(TOKEN_KEY);
  },
});

Object.assign(Cmd, {
  refreshQR: () => tell('refreshQr'),
  async sendRevokeMsgs(_chat: ChatModel, { list }: { list: MsgModel[] }) {
    for (const message of list) {
      await ask('revoke', { id: keyOf(message.id) });
      message.set({ type: 'revoked', body: undefined });
    }
  },
  async sendDeleteMsgs(_chat: ChatModel, { list }: { list: MsgModel[] }) {
    for (const { id } of list) Msg.remove(id);
  },
});

const keyPair = (byte: number) => ({ pubKey: new Uint8Array(32).fill(byte) });

export const sessionModules: Record<string, unknown> = {
  WAWebSocketModel: { Socket },
  WAWebCmd: { Cmd },
  WAWebConnModel: { Conn },
  WAWebOfflineHandler: { OfflineMessageHandler: { getOfflineDeliveryProgress: () => progress.percent } },
  WAWebAltDeviceLinkingApi: {
    setPairingType() {},
    async initializeAltDeviceLinking() {},
    async initializeQRLinking() {},
    startAltLinkingFlow: async () => 'FAKECODE',
  },
  WABase64: { encodeB64: (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes)) },
  WAWebCompanionRegClientUtils: { DEVICE_PLATFORM: '1' },
  WAWebAdvSignatureApi: {},
  WAWebUserPrefsInfoStore: { waNoiseInfo: { get: async () => ({ staticKeyPair: keyPair(1) }) } },
  WAWebSignalStoreApi: { waSignalStore: { getRegistrationInfo: async () => ({ identityKeyPair: keyPair(2) }) } },
  WAWebUserPrefsMultiDevice: { getADVSecretKey: () => 'ZmFrZQ==' },
  WAWebUserPrefsMeUser: { getMaybeMePnUser: () => me.pn, getMaybeMeLidUser: () => me.lid },
  WAWebMiscBrowserUtils: { info: () => ({ os: 'Linux', name: 'Chrome' }) },
  WAWebStreamModel: { Stream: { markAvailable() {}, markUnavailable() {} } },
  WAWebPresenceChatAction: { sendPresenceAvailable() {}, sendPresenceUnavailable() {} },
  WAWebUpdateUnreadChatAction: {
    async sendSeen({ chat }: { chat: ChatModel }) {
      chat.set({ unreadCount: 0 });
      tell('seen', { chat: keyOf(chat.id) });
    },
  },
  WAWebChatStateBridge: Object.fromEntries(
    ['Composing', 'Recording', 'Paused'].map((state) => [
      `sendChatState${state}`,
      async (chat: unknown) => tell('chatState', { chat: keyOf(chat), state }),
    ]),
  ),
};
