import { createHash } from 'node:crypto';
import type { Attempt, Finish, TurnResults } from '../core/Exchange.ts';
import type { Plan, PlannedCase, PlannedModel, Round } from '../core/Plan.ts';
import type { Tool } from '../core/Tool.ts';

/** What a store is checked with: every kind of value that a run can hold, short and long. */
export const plan: Plan = {
  schema: 'faultline/plan@1',
  version: '0',
  seed: 'ä\u0000\ud83d\ude00',
  source: { label: 'cases', description: '', suites: ['s@1'] },
  models: ['a:x', 'b:y'].map((id, place): PlannedModel => ({
    id,
    provider: id.slice(0, 1),
    name: id.slice(2),
    baseUrl: null,
    adapter: 'a@1',
    endpoint: 'in process',
    interface: { kind: place === 0 ? 'native' : 'prompted', syntax: place === 0 ? 'native' : 'json', tolerated: [], basis: 'asked' },
    settings: { temperature: null, topP: 0.1, maximumTokens: 16, seed: 7, toolChoice: 'auto', parallelToolCalls: true, logProbabilities: false, reasoning: null, stream: false },
  })),
  repetitions: 1,
  target: 0.9,
  reference: null,
};

const tools: readonly Tool[] = Array.from({ length: 60 }, (_, place) => ({
  name: `tool-${place}`,
  description: 'Has a description that is long enough to be kept apart, in sixty tools.',
  parameters: { type: 'object', properties: { ['__proto__']: { type: 'string' }, constructor: { type: 'number' } } },
}));

const toolsText = JSON.stringify(tools);

/** Half a surrogate pair, which UTF-8 cannot hold, in a short and in a long text. */
const half = ['\ud800x', `${'y'.repeat(5000)}\udc00`];

/** A round of so many trials, two models on each case. */
export function roundOf(index: number, firstOrder: number, count: number): Round {
  const places = Array.from({ length: count }, (_, place) => firstOrder + place);
  const numbers = [...new Set(places.map((order) => order >> 1))];
  return {
    index,
    cases: numbers.map((number) => caseOf(number)),
    trials: places.map((order) => ({ id: trialId(order), order, model: order % 2 === 0 ? 'a:x' : 'b:y', caseId: `case ${order >> 1}`, repetition: 0 })),
  };
}

function caseOf(number: number): PlannedCase {
  return {
    case: {
      id: `case ${number}`,
      prompt: {
        messages: [
          { role: 'system', content: number % 2 === 0 ? 'short' : 'long '.repeat(1000) },
          { role: 'user', content: half[number % 2] ?? '' },
          { role: 'assistant', answer: { text: null, toolCalls: [{ name: 't', arguments: '{"a":1.0}', encoding: 'string' }] } },
          { role: 'tool', name: 't', content: 'ok', failed: false },
        ],
        tools: number % 3 === 0 ? [] : tools,
        rules: number % 4 === 0 ? [] : ['one', 'two'],
        interface: null,
      },
      key: { kind: 'calls', order: 'any', calls: [{ tool: 'tool-1', arguments: [{ name: 'a', accepted: [{ is: 'value', value: [1, null, { b: 'c' }] }], mayBeAbsent: true }] }] },
      origin: { suite: 's@1', category: 'c', cluster: 'k', language: 'python', calls: { count: 1, tools: 1 }, toolsOffered: 60 },
    },
    environment: number % 2 === 0 ? null : { world: 'w', version: '1', state: number % 3 === 0 ? null : { text: 'z'.repeat(number % 5 === 0 ? 6000 : 6) }, turnLimit: 3 },
    wording: number % 2 === 0 ? null : 'plain',
  };
}

function trialId(order: number): string {
  return createHash('sha256').update(String(order)).digest('hex');
}

const bodySizes = [1, 40, 0];

/** An attempt at the trial of an order: bodies of every byte, empty, short and long ones; every kind of failure. */
export function attemptOf(order: number, turn: number, attempt: number): Attempt {
  const every = Uint8Array.from({ length: 256 * (bodySizes[(turn + attempt) % bodySizes.length] ?? 0) }, (_, place) => (place + turn) & 255);
  const isFailed = attempt % 2 === 0;
  return {
    trial: trialId(order),
    turn,
    attempt,
    request: { method: 'POST', url: 'https://example.com/v1?q=ä', headers: { 'content-type': 'application/json', ['__proto__']: 'x' }, body: ['{"a":', toolsText, half[0] ?? '', half[1] ?? '', '', '}'] },
    reply: {
      status: isFailed ? null : 200,
      headers: [['b', '2'], ['a', '1'], ['b', '\u00ff']],
      body: every,
      failure: isFailed ? { code: 'reset', detail: 'cut' } : null,
      timing: { startedAt: 1_760_000_000_000.25, firstByte: isFailed ? null : 0.1, total: 12.5 },
    },
    cached: turn === 1,
  };
}

export function resultsOf(order: number, turn: number): TurnResults {
  return { trial: trialId(order), turn, results: [{ role: 'tool', name: 't', content: half[0] ?? '', failed: true }] };
}

/** The end of an answered trial. */
export function finishOf(order: number, turns: number): Finish {
  return { trial: trialId(order), state: 'answered', reason: null, turns };
}
