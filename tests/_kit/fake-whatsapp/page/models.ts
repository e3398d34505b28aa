/** A message, a chat and the members of a group, as far as the library looks at them. */
import type { MsgKey, Wid } from './ids.ts';
import { type Attributes, Collection, Model } from './model.ts';

export class MsgModel extends Model {
  declare id: MsgKey;
  declare from: Wid;
  declare to: Wid;
  declare author?: Wid;
  declare type: string;
  declare t: number;
  declare ack: number;
  declare body?: string;
  declare caption?: string;
  declare directPath?: string;
  declare mediaData?: { mediaStage: string };
  declare quotedStanzaID?: string;
  declare quotedParticipant?: Wid | string;
  declare quotedMsg?: object;

  get isNotification(): boolean {
    return this.type === 'gp2' || this.type === 'e2e_notification';
  }
  get isStatusV3(): boolean {
    return this.id.remote.isStatus();
  }
  get isEphemeral(): boolean {
    return false;
  }
  get mediaObject(): object | undefined {
    return this.directPath === undefined ? undefined : {};
  }
  unsafe(): this {
    return this;
  }
  canReply(): boolean {
    return true;
  }
  msgContextInfo(): Attributes {
    return {
      quotedMsg: { type: this.type, body: this.body, caption: this.caption },
      quotedStanzaID: this.id.id,
      quotedParticipant: this.author ?? this.from,
      quotedRemoteJid: this.id.remote,
    };
  }
  async downloadMedia(): Promise<void> {
    if (this.mediaData) this.mediaData.mediaStage = 'RESOLVED';
  }
}

export class ChatModel extends Model {
  declare id: Wid;
  declare t: number;
  declare unreadCount: number;
  declare groupMetadata?: GroupMeta;
  declare newsletterMetadata?: Model & { id: Wid };
  declare lastReceivedKey?: MsgKey;
  readonly #msgs = new Collection<MsgModel>();

  get msgs(): Collection<MsgModel> {
    return this.#msgs;
  }
  iAmAdmin(): boolean {
    return true;
  }
  override serialize(): Attributes {
    const { groupMetadata, newsletterMetadata, ...rest } = super.serialize();
    return { ...rest, msgs: this.msgs.getModelsArray().map(({ id }) => id) };
  }
}

export class GroupMeta extends Model {
  declare id: Wid;
  declare participants: Collection;

  override serialize(): Attributes {
    return { ...super.serialize(), participants: this.participants.serialize() };
  }
}
