/** The few things of the browser that the page needs: the project's types know Node only. */

interface EventStream {
  onopen: (() => void) | null;
  onmessage: ((event: { data: string }) => void) | null;
  onerror: (() => void) | null;
  close(): void;
}

interface FrameElement {
  src: string;
}

export interface Browser {
  /** set by the document, see `page-script.ts` */
  fakeMsgKeyProp: '_serialized' | '$1';
  localStorage: {
    getItem(key: string): string | null;
    setItem(key: string, value: string): void;
    removeItem(key: string): void;
  };
  location: { href: string; reload(): void };
  history: { pushState(state: object, unused: string, url: string): void };
  document: { createElement(name: 'iframe'): FrameElement; body: { append(element: FrameElement): void } };
  EventSource: new (url: string) => EventStream;
  /** WhatsApp Web's own registry of modules, which the library uses */
  require: (name: string) => unknown;
  Debug: { VERSION: string };
}

export const browser = globalThis as unknown as Browser;

export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
