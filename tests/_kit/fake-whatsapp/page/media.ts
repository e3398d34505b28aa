/** Files: prepared and uploaded by the page, downloaded for the library. Nothing is encrypted here. */
import { ask, refusal } from './link.ts';
import { type Attributes, keyOf } from './model.ts';

/** A Blob, and on a file that the library made its name. */
type File = Blob & { name?: string };

interface MediaObject extends Attributes {
  filehash: string;
  blob?: Blob;
}

export class OpaqueData {
  readonly blob: File;

  constructor(blob: File) {
    this.blob = blob;
  }
  static async createFromData(data: File | OpaqueData): Promise<OpaqueData> {
    return new OpaqueData(data instanceof OpaqueData ? data.blob : data);
  }
  get type(): string {
    return this.blob.type;
  }
  url(): string {
    return 'blob:fake';
  }
  autorelease(): void {}
  formData(): Blob {
    return this.blob;
  }
}

class MediaData {
  constructor(attributes: Attributes) {
    Object.assign(this, attributes);
  }
  set(attributes: Attributes): void {
    Object.assign(this, attributes);
  }
  toJSON(): Attributes {
    const { mediaBlob, ...rest } = this as Attributes;
    return rest;
  }
}

const objectByHash = new Map<string, MediaObject>();

export function getOrCreateMediaObject(filehash: string): MediaObject {
  const known = objectByHash.get(filehash);
  if (known) return known;
  const made: MediaObject = {
    filehash,
    contentInfo: {},
    consolidate({ type, size, mimetype }: Attributes) {
      Object.assign(made, { type, size, mimetype });
    },
  };
  objectByHash.set(filehash, made);
  return made;
}

interface Wishes {
  asSticker?: boolean;
  asGif?: boolean;
  isPtt?: boolean;
  asDocument?: boolean;
}

export function prepRawMedia(opaque: OpaqueData, wishes: Wishes): { waitForPrep(): Promise<MediaData> } {
  return {
    async waitForPrep() {
      const { blob } = opaque;
      const filehash = await hashOf(blob);
      getOrCreateMediaObject(filehash).blob = blob;
      const type = typeOf(blob, wishes);
      const shown = type === 'document' ? { filename: blob.name } : { preview: 'dGh1bWI=' };
      const facts = { filehash, type, mimetype: blob.type, size: blob.size, isGif: wishes.asGif ?? false };
      return new MediaData({ ...facts, ...shown, mediaBlob: opaque });
    },
  };
}

function typeOf(blob: Blob, { asSticker, isPtt, asDocument }: Wishes): string {
  if (asSticker) return 'sticker';
  if (isPtt) return 'ptt';
  const kind = blob.type.split('/')[0] ?? '';
  return !asDocument && ['image', 'video', 'audio'].includes(kind) ? kind : 'document';
}

async function hashOf(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

export async function uploadMedia({ mediaObject }: { mediaObject: MediaObject }): Promise<object> {
  const { directPath } = await ask<{ directPath: string }>('upload', mediaObject.blob ?? {});
  const hash = mediaObject.filehash;
  return { mediaEntry: { directPath, mmsUrl: directPath, mediaKey: 'a2V5', encFilehash: hash, uploadHash: hash } };
}

export async function downloadAndMaybeDecrypt({ directPath }: { directPath: unknown }): Promise<ArrayBuffer> {
  const response = await fetch(`/fake/media/${keyOf(directPath).replace(/^\//, '')}`);
  if (!response.ok) throw refusal(response.status, 'media');
  return response.arrayBuffer();
}
