/** `GET /sehat` on 127.0.0.1: for whoever watches the office's machines. Off unless SEHAT_PORT is set. */
import { createServer, type Server } from 'node:http';
import type { Kesehatan } from '../domain/kesehatan.ts';

/**
 * Answers 200 while the bot is connected, else 503, with the status as JSON. It holds no names, texts or numbers of people.
 * @throws Error with an Indonesian sentence where the port is taken
 */
export function openHealthPage(port: number, read: () => Kesehatan): Promise<Server> {
  const server = createServer((request, response) => {
    const isKnown = request.method === 'GET' && request.url === '/sehat';
    const status = isKnown ? read() : null;
    const code = status === null ? 404 : status.connection?.state === 'ready' ? 200 : 503;
    response.writeHead(code, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
    response.end(status === null ? '{}' : JSON.stringify(status, null, 2));
  });
  return new Promise((done, failed) => {
    server.once('error', (cause) =>
      failed(new Error(`Port ${port} untuk halaman kesehatan sudah terpakai. Ganti SEHAT_PORT di .env.`, { cause })),
    );
    server.listen(port, '127.0.0.1', () => done(server));
  });
}
