import { expect, test } from 'vitest';
import type { Case } from '../../core/Case.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { literalJson } from '../../grading/literalJson.ts';
import type { ProfileFault, SimulatedFault } from './Profile.ts';
import { rightAnswer } from './rightAnswer.ts';
import { spoilCalls } from './spoilCalls.ts';

const asked: Case = {
  id: 'c',
  prompt: {
    messages: [{ role: 'user', content: 'go' }],
    tools: [
      { name: 'f', description: '', parameters: { type: 'object', properties: { n: { type: 'integer' }, on: { type: 'boolean' } }, required: ['n', 'on'] } },
      { name: 'g', description: '', parameters: { type: 'object', properties: {} } },
    ],
    rules: [],
    interface: null,
  },
  key: {
    kind: 'calls',
    order: 'any',
    calls: [
      {
        tool: 'f',
        arguments: [
          { name: 'n', accepted: [{ is: 'value', value: 5 }, { is: 'value', value: 12 }], mayBeAbsent: false },
          { name: 'on', accepted: [{ is: 'value', value: true }], mayBeAbsent: false },
        ],
      },
    ],
  },
  origin: { suite: 's', category: 'c', cluster: 'k', language: 'python', calls: { count: 1, tools: 1 }, toolsOffered: 2 },
};

const fault = (kind: SimulatedFault, parameterTypes: readonly string[] | null = null): ProfileFault => ({ kind, rate: 1, grows: [], reach: [], parameterTypes, styles: null });

function spoiled(one: Case, planted: ProfileFault, seed: string): unknown {
  const right = rightAnswer(one, null);
  if (right === null) throw new Error('no right answer');
  const result = spoilCalls(right.calls.map((call, index) => ({ call, index })), planted, right, seededRandom(seed));
  return result === null ? null : [result.calls.map(({ call }) => [call.name, ...call.arguments.map(({ name, value }) => [name, literalJson(value)])]), result.step];
}

const seeds = ['a', 'b', 'c', 'd', 'e', 'f'];
const outcomes = (one: Case, planted: ProfileFault): ReadonlySet<string> => new Set(seeds.map((seed) => JSON.stringify(spoiled(one, planted, seed))));
const only = (value: unknown): ReadonlySet<string> => new Set([JSON.stringify(value)]);

test('a value that the key accepts is passed over for one that it does not', () => {
  expect(outcomes(asked, fault('values'))).toEqual(only([[['f', ['n', 5], ['on', false]]], { call: 0, at: { argument: 'on' } }]));
  expect(outcomes(asked, fault('values', ['boolean']))).toEqual(only([[['f', ['n', 5], ['on', false]]], { call: 0, at: { argument: 'on' } }]));
});

test('a fault that could only hit upon what is right does not befall', () => {
  expect(outcomes(asked, fault('values', ['integer']))).toEqual(only(null));
  expect(outcomes({ ...asked, key: { kind: 'abstention', expected: 'call' } }, fault('wrong-tool'))).toEqual(only(null));
});

test('each kind of fault is what it says, and says where', () => {
  expect(outcomes(asked, fault('wrong-tool'))).toEqual(only([[['g', ['n', 5], ['on', true]]], { call: 0, at: 'name' }]));
  expect(outcomes(asked, fault('invented-parameters'))).toEqual(only([[['f', ['n', 5], ['on', true], ['verbosity_hint', 'detailed']]], { call: 0, at: { argument: 'verbosity_hint' } }]));
  expect(outcomes(asked, fault('extra-calls'))).toEqual(only([[['f', ['n', 5], ['on', true]], ['f', ['n', 5], ['on', true]]], { call: 1, at: 'name' }]));
  expect(outcomes(asked, fault('types', ['integer']))).toEqual(only([[['f', ['n', [5]], ['on', true]]], { call: 0, at: { argument: 'n' } }]));
  expect(outcomes(asked, fault('missing-parameters'))).toEqual(
    new Set([JSON.stringify([[['f', ['on', true]]], { call: 0, at: 'end' }]), JSON.stringify([[['f', ['n', 5]]], { call: 0, at: 'end' }])]),
  );
  const alone = { ...asked, prompt: { ...asked.prompt, tools: asked.prompt.tools.slice(0, 1) } };
  expect(outcomes(alone, fault('wrong-tool'))).toEqual(only([[['f_all', ['n', 5], ['on', true]]], { call: 0, at: 'name' }]));
});
