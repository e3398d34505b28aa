/** The HTTPS server that answers as web.whatsapp.com: the page, its requests, and one stream of operations to it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { TEST_ONLY_CERTIFICATE, TEST_ONLY_KEY } from './certificate.ts';
import { indexHtml, pageScript } from './page-script.ts';
import type { Operation } from './protocol.ts';

/** What stands behind the server. */
export interface PageHost {
  readonly msgKeyProp: string;
  readonly media: ReadonlyMap<string, Buffer>;
  /** A request of the page. @throws PageError to refuse it */
  answer(name: string, body: Buffer): unknown;
  /** The page has connected, or is gone. */
  linkChanged(isLinked: boolean): void;
}

/** A refusal with its HTTP status. */
export class PageError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export class PageServer {
  /** Refuses every connection while false. */
  isOnline = true;
  readonly #host: PageHost;
  readonly #server: Server;
  #link: ServerResponse | null = null;

  constructor(host: PageHost) {
    this.#host = host;
    this.#server = createServer({ key: TEST_ONLY_KEY, cert: TEST_ONLY_CERTIFICATE }, (request, response) => {
      this.#handle(request, response).catch((error: Error) => {
        const status = error instanceof PageError ? error.status : 500;
        if (!response.headersSent) response.writeHead(status);
        response.end(String(error));
      });
    });
    this.#server.on('secureConnection', (socket) => {
      if (!this.isOnline) socket.destroy();
    });
  }

  get isLinked(): boolean {
    return this.#link !== null;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  start(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  stop(): Promise<void> {
    this.cut();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** Ends every connection there is; new ones are taken as long as `isOnline`. */
  cut(): void {
    this.#server.closeAllConnections();
  }

  push(operation: Operation): void {
    this.#link?.write(`data: ${JSON.stringify(operation)}\n\n`);
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'https://web.whatsapp.com');
    if (pathname === '/') return send(response, 'text/html', indexHtml(this.#host.msgKeyProp));
    if (pathname === '/fake/blank') return send(response, 'text/html', '<!doctype html>');
    if (pathname === '/fake/events') return this.#openLink(response);
    if (pathname.startsWith('/fake/script/')) return send(response, 'text/javascript', pageScript(pathname.slice(13)));
    if (pathname.startsWith('/fake/media/')) {
      return send(response, 'application/octet-stream', this.#host.media.get(pathname.slice(11)) ?? null);
    }
    if (!pathname.startsWith('/fake/call/')) return send(response, 'text/plain', null);
    const answer = await this.#host.answer(pathname.slice(11), await readBody(request));
    send(response, 'application/json', JSON.stringify(answer ?? {}));
  }

  #openLink(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': open\n\n');
    this.#link = response;
    this.#host.linkChanged(true);
    response.on('close', () => {
      if (this.#link !== response) return;
      this.#link = null;
      this.#host.linkChanged(false);
    });
  }
}

/** A body, or null for what is not there. */
function send(response: ServerResponse, type: string, body: string | Buffer | null): void {
  response.writeHead(body === null ? 404 : 200, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body ?? 'not found');
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunkList: Buffer[] = [];
  for await (const chunk of request) chunkList.push(chunk as Buffer);
  return Buffer.concat(chunkList);
}
