import { expect, test } from 'vitest';
import type { Diagnosis } from '../../src/core/Diagnosis.ts';
import type { HistoryStressDiagnosis } from '../../src/core/HistoryStressDiagnosis.ts';
import { listenHttp } from '../servers/listen.ts';
import type { Listening } from '../servers/listen.ts';
import { writtenFolder } from '../writtenFolder.ts';
import { inProcess } from './inProcess.ts';
import { served } from './served.ts';
import type { Served } from './served.ts';

const patience = 180_000;
const steps = 8;
const asked = ['stress', 'own-errors', '--levels', '0,100,0-reasoning:low,100-reasoning:low', '--stress-cases', String(steps), '--category', 'parallel', '--no-probe', '--progress', 'none', '--runs', 'runs'] as const;

/** An endpoint that writes down which effort each request names, and refuses those that name one, if it does. */
async function noting(server: Served, seen: (string | null)[], refuses: boolean): Promise<Listening> {
  return listenHttp((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const text = Buffer.concat(pieces).toString();
      const { reasoning_effort: effort = null } = JSON.parse(text) as { readonly reasoning_effort?: string };
      seen.push(effort);
      if (refuses && effort !== null) {
        response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":{"message":"Unsupported parameter: \'reasoning_effort\' is not supported with this model.","type":"invalid_request_error","param":"reasoning_effort","code":"unsupported_parameter"}}');
        return;
      }
      void fetch(`${new URL(server.url).origin}${request.url ?? ''}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text }).then(async (good) => {
        response.writeHead(good.status, { 'content-type': good.headers.get('content-type') ?? '' }).end(await good.text());
      });
    });
  });
}

async function diagnosed(refuses: boolean, model: string): Promise<{ readonly seen: readonly (string | null)[]; readonly history: HistoryStressDiagnosis }> {
  await using server = await served();
  const seen: (string | null)[] = [];
  await using endpoint = await noting(server, seen, refuses);
  const folder = writtenFolder({});
  const asking = [...asked, '--model', `openai-compatible:${model}`, '--base-url', `${endpoint.origin}/v1`];
  const { code, out, err } = await inProcess([...asking, '--json'], folder);
  expect([code, err]).toEqual([0, expect.any(String)]);
  const { stress }: Diagnosis = JSON.parse(out);
  const history = stress.find(({ kind }) => kind === 'history');
  if (history?.kind !== 'history') throw new Error('no history is told');
  return { seen, history };
}

test('a step is asked with the effort that its level names, and the others without one', { timeout: patience }, async () => {
  const { seen, history } = await diagnosed(false, 'thinks-again');
  expect([null, 'low'].map((effort) => seen.filter((one) => one === effort).length)).toEqual([2 * steps, 2 * steps]);
  expect(history.arms.map(({ level, reasoning = null, available, reasoned }) => [level, reasoning, available, reasoned])).toEqual([
    ['0', null, { asked: steps, unavailable: 0 }, { seen: 0, of: steps }],
    ['100', null, { asked: steps, unavailable: 0 }, { seen: 0, of: steps }],
    ['0-reasoning:low', 'low', { asked: steps, unavailable: 0 }, expect.anything()],
    ['100-reasoning:low', 'low', { asked: steps, unavailable: 0 }, expect.anything()],
  ]);
});

test('where an endpoint refuses the effort, that level is not available, and the others are told', { timeout: patience }, async () => {
  const { seen, history } = await diagnosed(true, 'sound');
  // What is refused once is refused always: nobody asks again.
  expect(seen.filter((effort) => effort === 'low')).toHaveLength(2 * steps);
  expect(history.arms.map(({ level, available }) => [level, available.unavailable])).toEqual([['0', 0], ['100', 0], ['0-reasoning:low', steps], ['100-reasoning:low', steps]]);
  expect(history.conditioning.find(({ to }) => to === '100')?.difference.n).toBe(steps);
  expect(history.reasoned.every(({ difference: { n }, verdict }) => n === 0 && verdict === 'too-few')).toBe(true);
});
