import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { certificateKey, expiredCertificate, foreignCertificate, goodCertificate } from '../../test/servers/certificates.ts';
import { listen, listenHttp, listenRaw } from '../../test/servers/listen.ts';
import type { Listening } from '../../test/servers/listen.ts';
import { testTransport } from '../../test/servers/testTransport.ts';
import type { WireReply } from '../core/WireReply.ts';
import { Routes } from './Routes.ts';
import type { TransportOptions } from './TransportOptions.ts';

function listenTls(cert: string): Promise<Listening> {
  return listen(createHttpsServer({ key: certificateKey, cert }, (request, response) => void response.end(`secret ${String(request.url)}`)));
}

async function ask(url: string, options: Partial<TransportOptions>): Promise<WireReply> {
  await using transport = testTransport(options);
  return await transport.send({ method: 'POST', url, headers: {}, body: ['{}'] }, (key) => ({ 'x-key': key.slice(0, 7) }), null);
}

test('a certificate that the user trusts', async () => {
  await using server = await listenTls(goodCertificate);
  const reply = await ask(`https://localhost:${server.port}/x`, { certificateAuthority: goodCertificate });
  expect([reply.failure, Buffer.from(reply.body).toString()]).toEqual([null, 'secret /x']);
});

test.each([
  ['expired', expiredCertificate, expiredCertificate, 'CERT_HAS_EXPIRED'],
  ['signed by itself', goodCertificate, null, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ['for another name', foreignCertificate, foreignCertificate, 'ERR_TLS_CERT_ALTNAME_INVALID'],
])('a certificate that is %s', async (_name, certificate, certificateAuthority, code) => {
  await using server = await listenTls(certificate);
  const reply = await ask(`https://localhost:${server.port}/x`, { certificateAuthority });
  expect(reply).toMatchObject({ status: null, headers: [], failure: { code: 'tls' } });
  expect(reply.failure?.detail).toContain(code);
});

test('a server that speaks no TLS', async () => {
  await using server = await listenHttp((_request, response) => void response.end());
  const reply = await ask(`https://localhost:${server.port}/x`, {});
  expect(reply.failure?.code).toBe('tls');
});

test('a handshake that never ends', async () => {
  await using server = await listenRaw(() => undefined);
  const reply = await ask(`https://localhost:${server.port}/x`, { connectTimeout: 50 });
  expect(reply.failure?.code).toBe('timeout-connecting');
});

/** A proxy that lets requests for made-up hosts through to a server of ours. */
async function listenProxy(target: Listening, seen: string[], admit: (request: IncomingMessage) => boolean): Promise<Listening> {
  const note = (request: IncomingMessage): boolean => {
    seen.push(`${String(request.method)} ${String(request.url)} ${String(request.headers['proxy-authorization'])} ${String(request.headers['x-key'])}`);
    return admit(request);
  };
  const server = createHttpServer((request: IncomingMessage, response: ServerResponse) => {
    if (note(request)) response.end('by proxy');
    else response.writeHead(407, { 'proxy-authenticate': 'Basic' }).end('no');
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    if (!note(request)) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const onward = connect(target.port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    for (const end of [socket, onward]) end.on('error', () => undefined);
  });
  return listen(server);
}

test('goes through a proxy, and tells it nothing that is for the endpoint', async () => {
  await using target = await listenTls(goodCertificate);
  const seen: string[] = [];
  await using proxy = await listenProxy(target, seen, () => true);
  const address = `http://me:pass%20word@127.0.0.1:${proxy.port}`;
  const settings = { http: address, https: address, noProxy: 'direct.test' };
  const plain = await ask('http://models.test/v1', { proxy: settings });
  expect([plain.failure, Buffer.from(plain.body).toString()]).toEqual([null, 'by proxy']);
  const name = await ask('https://models.test/v1', { proxy: settings, certificateAuthority: goodCertificate });
  expect(name.failure).toMatchObject({ code: 'tls' });
  const basic = `Basic ${btoa('me:pass word')}`;
  expect(seen).toEqual([`POST http://models.test/v1 ${basic} sk-test`, `CONNECT models.test:443 ${basic} undefined`]);
  const direct = await ask(`http://direct.test:${target.port}/`, { proxy: settings });
  expect(direct.failure?.code).toBe('unreachable');
  expect(seen.length).toBe(2);
});

test('through a tunnel', async () => {
  await using target = await listenTls(foreignCertificate);
  const seen: string[] = [];
  await using proxy = await listenProxy(target, seen, () => true);
  const settings = { http: null, https: `127.0.0.1:${proxy.port}`, noProxy: null };
  const reply = await ask('https://elsewhere.test/v1', { proxy: settings, certificateAuthority: foreignCertificate });
  expect([reply.failure, Buffer.from(reply.body).toString()]).toEqual([null, 'secret /v1']);
  expect(seen).toEqual(['CONNECT elsewhere.test:443 undefined undefined']);
});

test('a proxy that turns away or is not there', async () => {
  await using target = await listenTls(goodCertificate);
  await using proxy = await listenProxy(target, [], () => false);
  const address = `http://127.0.0.1:${proxy.port}`;
  const plain = await ask('http://models.test/v1', { proxy: { http: address, https: null, noProxy: null } });
  expect(plain.failure?.code).toBe('unreachable');
  expect(plain.failure?.detail).toContain('407');
  const tunnel = await ask('https://models.test/v1', { proxy: { http: null, https: address, noProxy: null } });
  expect(tunnel.failure?.code).toBe('unreachable');
  expect(tunnel.failure?.detail).toContain('403');
  await proxy[Symbol.asyncDispose]();
  for (const scheme of ['http', 'https']) {
    const reply = await ask(`${scheme}://models.test/v1`, { proxy: { http: address, https: address, noProxy: null } });
    expect(reply.failure?.code).toBe('unreachable');
  }
});

test('a proxy that is none is named without its words', async () => {
  const proxy = { http: 'ftp://me:secret@host', https: null, noProxy: null };
  await expect(ask('http://models.test/', { proxy })).rejects.toMatchObject({ name: 'UserError', came: 'the proxy that is set is none' });
});

test('one dispatcher for an origin, and no memory without end', async () => {
  const routes = new Routes({ connections: 1, connectTimeout: Infinity, proxy: { http: null, https: null, noProxy: null }, certificateAuthority: null });
  const first = routes.to('http://a.test/1?x=%20y#part');
  expect([first.origin, first.path]).toEqual(['http://a.test', '/1?x=%20y']);
  expect(routes.to('http://a.test/1?x=%20y#part')).toBe(first);
  expect(routes.to('http://b.test/').dispatcher).not.toBe(first.dispatcher);
  for (let index = 0; index < 1001; index++) expect(routes.to(`http://a.test/${index}`).dispatcher).toBe(first.dispatcher);
  expect(routes.to('http://a.test/1?x=%20y#part')).not.toBe(first);
  await routes.close();
});
