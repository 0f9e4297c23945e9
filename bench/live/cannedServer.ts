// Run by itself: answers every request with the same reply, at once or late, and prints its port. It reads as little of
// a request as HTTP allows, so that it is not what limits.
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { cannedBody } from './cannedCase.ts';

const latency = Number(process.argv[2] ?? 0);
const isSpread = process.argv[3] === 'spread';
const reply = Buffer.from(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${String(Buffer.byteLength(cannedBody))}\r\n\r\n${cannedBody}`);
const headEnd = Buffer.from('\r\n\r\n');

/** Replies that are due together leave with one timer. */
let due: Socket[] = [];
let asked = 0;

function answer(socket: Socket): void {
  if (latency === 0) {
    socket.write(reply);
    return;
  }
  if (isSpread) {
    // Multiples of the golden ratio are spread evenly at every length.
    asked += 1;
    setTimeout(() => !socket.destroyed && socket.write(reply), latency * (0.75 + 0.5 * ((asked * 0.618_033_988_749_895) % 1)));
    return;
  }
  if (due.length === 0) {
    const group: Socket[] = [];
    due = group;
    setTimeout(() => {
      for (const one of group) if (!one.destroyed) one.write(reply);
    }, latency);
    setImmediate(() => {
      if (due === group) due = [];
    });
  }
  due.push(socket);
}

const server = createServer({ noDelay: true }, (socket) => {
  socket.on('error', () => undefined);
  let head: Buffer = Buffer.alloc(0);
  let left = 0;
  socket.on('data', (chunk: Buffer) => {
    let rest = chunk;
    while (rest.length > 0) {
      if (left > 0) {
        const taken = Math.min(left, rest.length);
        left -= taken;
        rest = rest.subarray(taken);
        if (left === 0) answer(socket);
        continue;
      }
      head = head.length === 0 ? rest : Buffer.concat([head, rest]);
      const end = head.indexOf(headEnd);
      if (end < 0) return;
      left = Number(/content-length: *(\d+)/i.exec(head.toString('latin1', 0, end))?.[1] ?? 0);
      rest = head.subarray(end + headEnd.length);
      head = Buffer.alloc(0);
      if (left === 0) answer(socket);
    }
  });
});

server.listen(0, '127.0.0.1', () => process.stdout.write(`${String((server.address() as AddressInfo).port)}\n`));
process.stdin.resume().on('end', () => process.exit());
