import { createServer as createHttpServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { createServer as createRawServer } from 'node:net';
import type { Server, Socket } from 'node:net';

/** A server on a free port of the loopback, closed with everything open on it at the end of its block. */
export interface Listening extends AsyncDisposable {
  readonly port: number;
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
}

export async function listen(server: Server): Promise<Listening> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { port, origin: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: close };
}

/** A server that speaks HTTP. */
export function listenHttp(listener: (...exchange: Parameters<RequestListener>) => void | Promise<void>): Promise<Listening> {
  return listen(
    createHttpServer((request, response) => {
      void listener(request, response);
    }),
  );
}

/** A server that says on the bare socket whatever it is told to, once the head of a request has come. */
export function listenRaw(answer: (socket: Socket, head: string) => void): Promise<Listening> {
  const server = createRawServer((socket) => {
    let head = '';
    const read = (chunk: Buffer): void => {
      head += chunk.toString('latin1');
      if (!head.includes('\r\n\r\n')) return;
      socket.off('data', read);
      socket.resume();
      answer(socket, head);
    };
    socket.on('data', read);
  });
  return listen(server);
}
