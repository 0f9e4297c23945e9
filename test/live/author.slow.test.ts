import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../src/core/Diagnosis.ts';
import { store } from '../../src/stores/sqlite/index.ts';
import { root } from '../rules/projectFiles.ts';
import { listenHttp } from '../servers/listen.ts';
import type { Listening } from '../servers/listen.ts';
import { writtenFolder } from '../writtenFolder.ts';
import { keptRun, plain } from './faultline.ts';
import type { Ran } from './faultline.ts';
import { inProcess } from './inProcess.ts';

const patience = 120_000;
const tools = join(root, 'docs', 'examples', 'shop-tools.json');

/** What an author makes of a request; `null`: it never answers. */
type Writer = (request: string) => string | null;

interface Author extends AsyncDisposable {
  readonly origin: string;
  /** Bodies in the order of their coming. */
  readonly bodies: string[];
  readonly mostInFlight: () => number;
}

/** An endpoint that writes every request as it likes. */
async function author(write: Writer, status = 200): Promise<Author> {
  const bodies: string[] = [];
  let inFlight = 0;
  let most = 0;
  const listening: Listening = await listenHttp(async (request: IncomingMessage, response: ServerResponse) => {
    most = Math.max(most, ++inFlight);
    const body = await text(request);
    bodies.push(body);
    const { messages } = JSON.parse(body) as { readonly messages: readonly { readonly content: string }[] };
    const written = write(messages.at(-1)?.content ?? '');
    if (written === null) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
    inFlight--;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(status === 200 ? { id: 'x', model: 'm', choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: written } }], usage: { prompt_tokens: 1, completion_tokens: 1 } } : { error: { message: 'no' } }));
  });
  return { origin: listening.origin, bodies, mostInFlight: () => most, [Symbol.asyncDispose]: () => listening[Symbol.asyncDispose]() };
}

function ask(folder: string, { origin }: Author, ...more: readonly string[]): Promise<Ran> {
  const args = ['diagnose', '--model', 'simulated:sound', '--tools', tools, '--per-category', '4', '--no-probe', '--progress', 'none', '--json', '--runs', join(folder, 'runs'), '--author', 'openai-compatible:writer', '--author-base-url', `${origin}/v1`];
  return inProcess([...args, ...more], folder);
}

async function requestsOf(folder: string): Promise<readonly string[]> {
  const run = await store.open(join(folder, keptRun(folder)), 'read');
  const found: string[] = [];
  for await (const batch of run.readCases()) found.push(...batch.flatMap(({ case: { prompt } }) => prompt.messages.flatMap((message) => (message.role === 'user' ? [message.content] : []))));
  await run.close();
  return found;
}

const faultsOf = ({ out }: Ran): Readonly<Record<string, number>> => Object.fromEntries((JSON.parse(out) as Diagnosis).intake.problems.flatMap(({ code, count, examples }) => (code === 'not-rewritten' ? [['count', count], ...examples.map(({ detail }) => [detail, 1] as const)] : [])));

test('what an author writes is asked where every value survived, and a resumed run asks no author again', { timeout: patience }, async () => {
  await using writer = await author((request) => `Hi there! ${request}\nMany thanks in advance.`);
  const folder = writtenFolder({});
  const ran = await ask(folder, writer);
  expect(ran.code).toBe(0);
  const requests = await requestsOf(folder);
  const rewritten = requests.filter((request) => request.startsWith('Hi there! '));
  expect(rewritten.length).toBeGreaterThan(10);
  expect(plain(ran.err)).toMatch(/Asking openai-compatible:writer for (\d+) requests in other words\. \1 requests of \1 in its words/);
  expect((JSON.parse(ran.out) as Diagnosis).models[0]?.total.strict).toMatchObject({ value: 1 });
  // The kept questions are the rewritten ones, whoever reads them later.
  const before = writer.bodies.length;
  const again = await inProcess(['resume', join(folder, keptRun(folder)), '--progress', 'none', '--json'], folder);
  expect([again.code, writer.bodies.length]).toEqual([0, before]);
});

test('the same seed asks an author the same, no more at once than allowed', { timeout: patience }, async () => {
  await using one = await author((request) => request);
  await using other = await author((request) => request);
  await ask(writtenFolder({}), one, '--concurrency', '2');
  await ask(writtenFolder({}), other, '--concurrency', '2');
  expect(one.bodies.toSorted()).toEqual(other.bodies.toSorted());
  expect(one.mostInFlight()).toBeLessThanOrEqual(2);
  expect(new Set(one.bodies).size).toBe(one.bodies.length);
});

describe('a misbehaving author changes nothing that is asked, and is counted', () => {
  test.each<readonly [string, string, Writer]>([
    ['drops a value', 'value-lost', (request) => `Please, ${request.replace(/[A-Z]{2,}-\d+|\d+|[\w.]+@[\w.]+/, 'that one')}`],
    ['adds a fact', 'value-added', (request) => `${request} Please do it by 17 May 2031.`],
    ['answers the question', 'an-answer', () => 'Sure! The order has been found and everything is in place for you now. Anything else that you need?'],
    ['writes HTML', 'not-plain', (request) => `<html><body><p>${request}</p></body></html>`],
    ['writes nothing', 'empty', () => ''],
    ['writes without end', 'too-long', (request) => `${request} ${'Please be quick about it. '.repeat(60)}`],
  ])('%s', { timeout: patience }, async (_, fault, write) => {
    await using writer = await author(write);
    const folder = writtenFolder({});
    const ran = await ask(folder, writer);
    expect(ran.code).toBe(0);
    const plainly = await inProcess(['diagnose', '--model', 'simulated:sound', '--tools', tools, '--per-category', '4', '--no-probe', '--progress', 'none', '--json', '--runs', join(folder, 'plain')], folder);
    expect(plainly.code).toBe(0);
    const composed = new Set(await (async () => {
      const run = await store.open(join(folder, keptRun(folder, 'plain')), 'read');
      const ids: string[] = [];
      for await (const batch of run.readCases()) ids.push(...batch.map(({ case: one }) => one.id));
      await run.close();
      return ids;
    })());
    const asked = await store.open(join(folder, keptRun(folder)), 'read');
    const ids: string[] = [];
    for await (const batch of asked.readCases()) ids.push(...batch.map(({ case: one }) => one.id));
    await asked.close();
    const faults = faultsOf(ran);
    expect(faults['count']).toBeGreaterThan(fault === 'value-lost' ? 3 : 10);
    expect(faults).toHaveProperty(fault);
    if (fault !== 'value-lost') expect(ids.filter((id) => !composed.has(id))).toEqual([]);
    expect(plain(ran.err)).toContain('left as composed');
  });

  test('hangs', { timeout: patience }, async () => {
    await using writer = await author(() => null);
    const folder = writtenFolder({});
    const ran = await ask(folder, writer, '--timeout', '1');
    expect([ran.code, faultsOf(ran)]).toEqual([0, { count: expect.any(Number), 'no-answer': 1 }]);
    // Nobody waits for each of them.
    expect(writer.bodies.length).toBeLessThan(14);
  });

  test('refuses the key: the user has to act before anything is asked', { timeout: patience }, async () => {
    await using writer = await author(() => '', 401);
    const { code, err } = await ask(writtenFolder({}), writer);
    expect([code, plain(err)]).toEqual([2, expect.stringContaining('asking the author')]);
  });
});

test('a dry run asks no author', { timeout: patience }, async () => {
  await using writer = await author((request) => request);
  expect((await ask(writtenFolder({}), writer, '--dry-run')).code).toBe(0);
  expect(writer.bodies).toEqual([]);
});
