import type { IncomingMessage } from 'node:http';
import { listenHttp } from '../servers/listen.ts';
import type { Listening } from '../servers/listen.ts';
import type { Served } from './served.ts';

export interface Passed {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A server before another, which passes everything on and may change what comes back. */
export function frontOf(server: Served, change: (request: IncomingMessage, reply: Passed) => Passed = (_, reply) => reply): Promise<Listening> {
  return listenHttp((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = pieces.length === 0 ? null : Buffer.concat(pieces);
      const { authorization = '', 'content-type': type = '' } = request.headers;
      void fetch(`${new URL(server.url).origin}${request.url ?? ''}`, { method: request.method ?? 'GET', headers: { authorization, 'content-type': type }, body }).then(async (good) => {
        const reply = change(request, { status: good.status, headers: { 'content-type': good.headers.get('content-type') ?? '' }, body: await good.text() });
        response.writeHead(reply.status, reply.headers).end(reply.body);
      });
    });
  });
}
