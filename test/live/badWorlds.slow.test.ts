import { createServer as createSecureServer } from 'node:https';
import { describe, expect, test } from 'vitest';
import { misbehaviours } from '../../src/models/simulated/Misbehaviour.ts';
import type { Misbehaviour } from '../../src/models/simulated/Misbehaviour.ts';
import { certificateKey, expiredCertificate } from '../servers/certificates.ts';
import { listen, listenHttp } from '../servers/listen.ts';
import { writtenFolder } from '../writtenFolder.ts';
import { asking, faultline, keptRun, plain } from './faultline.ts';
import type { Ran } from './faultline.ts';
import { frontOf } from './frontOf.ts';
import { inProcess } from './inProcess.ts';
import { misbehaving, served } from './served.ts';

const patience = 180_000;

interface Counts {
  readonly planned: number;
  readonly answered: number;
  readonly notObserved: number;
  readonly open: number;
}

/** What is kept of the only run of a folder, as `faultline runs` tells it. */
async function counts(folder: string): Promise<Counts> {
  const { out } = await faultline(['runs', 'runs', '--json'], { folder });
  const [row]: readonly Counts[] = JSON.parse(out);
  if (row === undefined) throw new Error('no run is kept');
  const { planned, answered, notObserved, open } = row;
  return { planned, answered, notObserved, open };
}

function expectNothingSaid({ code, out, err }: Ran, reason: string, remedy: string): void {
  expect([code, out]).toEqual([3, '']);
  expect(plain(err)).toContain(`The only trial could not be observed, so nothing is known of the model. ${reason}`);
  expect(plain(err)).toContain(remedy);
  expect(plain(err)).toMatch(/To ask again: faultline retry \S+\.sqlite $/);
  expect(err).not.toMatch(/\n\s+at /);
}

const late = 'raise --timeout';
const broken = 'check the network and any proxy on the way';
const foreign = 'check the base URL, and whether a proxy or a login page stands in between';
const failed = 'ask again later, or see to the server';

describe.concurrent('where a server spoils every reply nothing is held against the model', () => {
  const spoilt: readonly (readonly [Misbehaviour, RegExp, string])[] = [
    ['html-page', /^1 time HTML instead of JSON/, foreign],
    ['error-in-200', /^1 time server fault/, failed],
    ['foreign-json', /^1 time no answer in the body/, foreign],
    ['empty-200', /^1 time empty body/, foreign],
    ['rate-limit-timed', /^1 time rate limit/, 'wait and ask again, or lower --concurrency'],
    ['rate-limit-bare', /^1 time rate limit/, 'wait and ask again, or lower --concurrency'],
    ['server-error-500', /^1 time server fault/, failed],
    ['bad-gateway-502', /^1 time server fault/, failed],
    ['unavailable-503', /^1 time server fault/, failed],
    ['reset-before', /^1 time reset/, broken],
    ['close-before', /^1 time reset/, broken],
    ['reset-mid-body', /^1 time (reset|body-cut)/, broken],
    ['cut-chunks', /^1 time body-cut/, broken],
    ['cut-stream', /^1 time stream cut/, broken],
    ['hang-before', /^1 time timeout-(waiting|total)/, late],
    ['hang-inside', /^1 time timeout-(body|total)/, late],
    ['endless-drip', /^1 time timeout-total/, late],
    ['body-over-limit', /^1 time body-too-large/, foreign],
    ['gzip-bomb', /^1 time body-too-large/, foreign],
    ['invalid-utf8', /^1 time invalid UTF-8/, 'see to the server, and to any proxy on the way'],
    ['content-length-under', /^1 time (stream cut|body-cut)/, broken],
    ['not-http', /^1 time not-http/, 'check the port and the scheme of the base URL'],
  ];
  test.each(spoilt)('%s', { timeout: patience }, async (kind, reason, remedy) => {
    await using server = await misbehaving(kind, kind.startsWith('rate-limit') ? 1000 : 600_000);
    const folder = writtenFolder({});
    const hangs = /^(hang|endless)/.test(kind);
    const ran = await faultline(asking(server.url, 'sound', '--timeout', hangs ? '3' : '120'), { folder });
    const said = plain(ran.err);
    expectNothingSaid(ran, '', remedy);
    expect(said.slice(said.indexOf('of the model. ') + 'of the model. '.length)).toMatch(reason);
    expect(server.requests()).toBe(1);
  });

  // A stream says itself where it ends, so that a wrong length behind its end takes nothing away.
  const harmless: readonly Misbehaviour[] = ['slow-drip', 'unasked-gzip', 'content-length-over'];
  test.each(harmless)('%s, after which the answer is whole', { timeout: patience }, async (kind) => {
    await using server = await misbehaving(kind, 400);
    const { code, out } = await faultline(asking(server.url), { folder: writtenFolder({}) });
    expect([code, plain(out)]).toEqual([0, expect.stringContaining('1 of 1 answer right')]);
  });

  test('every way of spoiling a reply is tried', () => {
    expect([...spoilt.map(([kind]) => kind), ...harmless, 'redirect'].sort()).toEqual([...misbehaviours].sort());
  });

  test('content-length-over without a stream', { timeout: patience }, async () => {
    await using server = await misbehaving('content-length-over', 400);
    expectNothingSaid(await faultline(asking(server.url, 'sound', '--no-stream'), { folder: writtenFolder({}) }), '1 time body-cut', broken);
  });
});

describe.concurrent('what the user must see to ends the run at once and stays open', () => {
  async function expectStopped(args: readonly string[], said: readonly string[]): Promise<void> {
    const ran = await faultline(args, { folder: writtenFolder({}) });
    expect([ran.code, ran.out]).toEqual([2, '']);
    for (const words of said) expect(plain(ran.err)).toContain(words);
    expect(plain(ran.err)).toContain('The endpoint will not answer before you act. 0 of 1 trial answered, 0 not observed, 1 to go; everything that came back is kept. To go on: faultline resume ');
    expect(ran.err).not.toMatch(/\n\s+at /);
  }

  test('a redirect', { timeout: patience }, async () => {
    await using server = await misbehaving('redirect', 0);
    await expectStopped(asking(server.url), ['but HTTP 302.', 'correct the base URL']);
  });

  test('an unknown model', { timeout: patience }, async () => {
    await using server = await served();
    await expectStopped(asking(server.url, 'none-such'), ['but HTTP 404 (model_not_found).', 'choose another name: faultline models']);
  });

  test('a path of nobody’s', { timeout: patience }, async () => {
    await using server = await served();
    await expectStopped(asking(`${server.url}/elsewhere`), ['Expected chat completions at', 'HTTP 404', 'correct the base URL']);
  });

  test('a wrong key, which nobody gets to read', { timeout: patience }, async () => {
    await using server = await served({ key: 'the right one' });
    const wrong = 'sk-wrong-0123456789abcdef';
    const folder = writtenFolder({});
    const ran = await faultline(asking(server.url), { folder, environment: { OPENAI_COMPATIBLE_API_KEY: wrong } });
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(plain(ran.err)).toMatch(/Expected a key that 127\.0\.0\.1:\d+ accepts, but HTTP 401 \(invalid_api_key\)\. What to do: set OPENAI_COMPATIBLE_API_KEY to a key that is valid there\./);
    expect(ran.err).not.toContain(wrong);
    expect(await counts(folder)).toEqual({ planned: 1, answered: 0, notObserved: 0, open: 1 });
  });

  test('an expired certificate', { timeout: patience }, async () => {
    await using server = await listen(createSecureServer({ key: certificateKey, cert: expiredCertificate }));
    await expectStopped(asking(`https://127.0.0.1:${String(server.port)}/v1`), ['certificate', 'TLS', 'check the base URL and the certificate']);
  });
});

describe.concurrent('addresses of nobody and of somebody else', () => {
  test('nothing listens', { timeout: patience }, async () => {
    const gone = await listenHttp(() => undefined);
    await gone[Symbol.asyncDispose]();
    expectNothingSaid(await faultline(asking(`${gone.origin}/v1`), { folder: writtenFolder({}) }), '1 time unreachable: nobody answers at the address', 'check the base URL, the network and the proxy');
  });

  test('nothing listens, which the probe finds out before anything is kept', { timeout: patience }, async () => {
    const gone = await listenHttp(() => undefined);
    await gone[Symbol.asyncDispose]();
    const folder = writtenFolder({});
    const { code, out, err } = await faultline(asking(`${gone.origin}/v1`).filter((arg) => arg !== '--no-probe'), { folder });
    expect([code, out]).toEqual([3, '']);
    expect(plain(err)).toMatch(/^Expected http:\/\/127\.0\.0\.1:\d+\/v1\/chat\/completions to be within reach, but nobody answered \(unreachable: connect ECONNREFUSED [^)]*\(ECONNREFUSED\)\)\. What to do: check the base URL, the network and the proxy, and that the server runs\. $/);
    expect((await inProcess(['runs', 'runs'], folder)).out).toBe('No runs are kept in runs.\n');
  });

  test('a wrong key, which the probe finds out too', { timeout: patience }, async () => {
    await using server = await served({ key: 'the right one' });
    const { code, err } = await faultline(asking(server.url).filter((arg) => arg !== '--no-probe'), { folder: writtenFolder({}) });
    expect([code, plain(err)]).toEqual([2, expect.stringMatching(/^Expected a key that 127\.0\.0\.1:\d+ accepts, but HTTP 401 \(invalid_api_key\)\. /)]);
  });

  test('a site for people, whose pages are good', { timeout: patience }, async () => {
    await using site = await listenHttp((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Welcome</title>');
    });
    const folder = writtenFolder({});
    expectNothingSaid(await faultline(asking(site.origin), { folder }), '1 time HTML instead of JSON: a page for people came back', foreign);
    expect(await counts(folder)).toEqual({ planned: 1, answered: 0, notObserved: 1, open: 0 });
  });

  test('a site for people without such a page', { timeout: patience }, async () => {
    await using site = await listenHttp((_, response) => {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><title>Not found</title>');
    });
    const { code, err } = await faultline(asking(site.origin), { folder: writtenFolder({}) });
    expect([code, plain(err)]).toEqual([2, expect.stringContaining('HTTP 404. What to do: correct the base URL')]);
  });
});

test('after a storm a retry asks again only what was not observed', { timeout: patience }, async () => {
  const folder = writtenFolder({});
  const until = { failures: 2, asked: 0 };
  await using world = await served();
  await using gate = await frontOf(world, (_, reply) => {
    until.asked++;
    return until.asked > until.failures ? reply : { status: 500, headers: { 'content-type': 'application/json' }, body: '{"error":{"message":"out of order","type":"server_error"}}' };
  });
  const first = await faultline(asking(`${gate.origin}/v1`, 'sound', '--per-category', '3', '--concurrency', '1'), { folder });
  expect([first.code, plain(first.out)]).toEqual([0, expect.stringContaining('2 not observed')]);
  expect(plain(first.out)).toContain('1 of 1 answer right');
  expect(plain(first.out)).toContain('Not observed, and no failure of the model: server fault 2 times.');
  const resumed = await faultline(['resume', keptRun(folder), '--progress', 'none'], { folder });
  expect([resumed.code, until.asked]).toEqual([0, 3]);
  const retried = await faultline(['retry', keptRun(folder), '--progress', 'none'], { folder });
  expect([retried.code, plain(retried.err)]).toEqual([0, 'Asking again 2 trials not observed before. ']);
  expect(plain(retried.out)).toContain('3 of 3 answers right');
  expect(until.asked).toBe(5);
  expect(await counts(folder)).toEqual({ planned: 3, answered: 3, notObserved: 0, open: 0 });
});
