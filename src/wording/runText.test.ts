import { describe, expect, test } from 'vitest';
import { tinyDiagnosis } from '../../test/diagnoses/tinyDiagnosis.ts';
import type { Diagnosis, RunFacts, RunModel, RunTiming } from '../core/Diagnosis.ts';
import type { Settings } from '../core/Settings.ts';
import { money } from './money.ts';
import { runLines, settingsText } from './runText.ts';

test.each([
  [0, '0'],
  [1, '1.00'],
  [12.345, '12.35'],
  [1234.5, '1234.50'],
  [0.123_45, '0.123'],
  [0.1, '0.100'],
  [0.099_96, '0.1000'],
  [0.000_123_4, '0.000123'],
  [0.000_000_012_34, '0.000000012'],
])('money %d is %s', (amount, text) => {
  expect(money(amount)).toBe(text);
});

const settings: Settings = { temperature: null, topP: null, maximumTokens: null, seed: null, toolChoice: 'auto', parallelToolCalls: true, logProbabilities: false, reasoning: null, stream: false };

test.each<readonly [Partial<Settings>, string]>([
  [{}, 'tool choice auto, parallel calls allowed, not streamed'],
  [{ stream: true, parallelToolCalls: false, toolChoice: 'required' }, 'tool choice required, parallel calls forbidden, streamed'],
  [
    { temperature: 0, topP: 0.9, maximumTokens: 16_384, seed: 0, reasoning: 'low\n', logProbabilities: true },
    'temperature 0, top_p 0.9, at most 16 384 tokens, seed 0, reasoning low\\n, log-probabilities, tool choice auto, parallel calls allowed, not streamed',
  ],
])('settings %j', (change, text) => {
  expect(settingsText({ ...settings, ...change }, true, true).replaceAll('\u00a0', ' ')).toBe(text);
});

test('where tools are described in the messages, nothing is said of settings that were not sent', () => {
  expect(settingsText(settings, false, true)).toBe('not streamed');
  expect(settingsText({ ...settings, stream: true }, false, false)).toBe('streaming asked for');
});

const model: RunModel = {
  model: 'a:x',
  endpoint: 'http://here/v1',
  adapter: 'a@1',
  settings,
  servedBy: [],
  warnings: [],
  tokens: { input: null, cachedInput: null, output: null, reasoning: null },
  cost: null,
  costPerRightAnswer: null,
  wordings: [],
  answersWithLogProbabilities: 0,
};
const run: RunFacts = { planned: 1200, answered: 1200, notObserved: [], open: 0, models: [], stressPlan: null };

function lines(facts: Partial<RunFacts> | null, timing: RunTiming | null = null): readonly string[] {
  const diagnosis: Diagnosis = { ...tinyDiagnosis, run: facts === null ? null : { ...run, ...facts }, timing };
  return runLines(diagnosis).map((line) => line.replaceAll('\u00a0', ' '));
}

describe('what a run was', () => {
  test('a recording was none', () => {
    expect(lines(null)).toEqual([]);
  });

  test('complete', () => {
    expect(lines({})).toEqual(['1 200 trials planned, 1 200 answered.']);
  });

  test('with losses and unfinished', () => {
    expect(lines({ answered: 1, open: 1, notObserved: [{ reason: 'reset', count: 2000 }, { reason: 'x\ny', count: 1 }] })).toEqual([
      '1 200 trials planned, 1 answered.',
      'Not observed, and no failure of the model: reset 2 000 times, x\\ny once.',
      expect.stringMatching(/^Unfinished: 1 planned trial not asked to the end\. What follows speaks of the others only, /),
    ]);
  });

  test('with further rounds of the plan to come, whether or not those before are asked', () => {
    expect(lines({ furtherRounds: true })[1]).toMatch(/^Unfinished: further rounds of the plan were never made\. .* nothing is certain before the planned end\.$/);
    expect(lines({ furtherRounds: true, open: 2 })[1]).toMatch(/^Unfinished: 2 planned trials not asked to the end, and further rounds of the plan were never made\. /);
  });

  test('a model of which nothing is known', () => {
    expect(lines({ models: [model] }).slice(1)).toEqual(['a:x: asked at http://here/v1; tool choice auto, parallel calls allowed, not streamed.', 'a:x: no usage reported; cost unknown.']);
  });

  test('a model in process is not at an address, and streaming that the endpoint does not do was only asked for', () => {
    const [first] = lines({ models: [{ ...model, endpoint: 'in process', settings: { ...settings, stream: true }, warnings: [{ warning: 'streaming-ignored: one piece', count: 3 }] }] }).slice(1);
    expect(first).toBe('a:x: asked in process; tool choice auto, parallel calls allowed, streaming asked for.');
  });

  test('a model of which all is known', () => {
    const known: RunModel = {
      ...model,
      servedBy: ['x-1', 'x-2'],
      warnings: [{ warning: 'seed ignored', count: 2 }],
      tokens: { input: 12_000, cachedInput: 0, output: 3000, reasoning: 100 },
      cost: 0.5,
      costPerRightAnswer: 0.001_25,
    };
    const timing: RunTiming = { models: [{ model: 'a:x', requests: 1201, cached: 3, seconds: { median: 0.5, ninetyFifth: 1.25 }, secondsPerRightAnswer: 0.75 }] };
    expect(lines({ models: [known] }, timing).slice(1)).toEqual([
      'a:x: asked at http://here/v1, answered by x-1, x-2; tool choice auto, parallel calls allowed, not streamed.',
      'a:x: 12 000 tokens in (0 from the endpoint’s cache), 3 000 out (100 reasoning); cost 0.500, 0.00125 per right answer.',
      'a:x: 1 201 requests, 3 of them answered from the response cache, median 0.50 s, 95 % within 1.25 s, 0.75 s per right answer.',
      'a:x: seed ignored (2 trials).',
    ]);
  });

  test('a model that was prompted, by wording', () => {
    const wordings = [{ wording: 'plain', right: 9, n: 10 }, { wording: 'role-first', right: 1500, n: 2000 }];
    expect(lines({ models: [{ ...model, wordings }] })[3]).toBe('a:x: right by wording of the prompt: plain 90.0 % of 10, role-first 75.0 % of 2 000; spread 15.0 points, over different questions.');
  });

  test('a model of which some is known, beside the times of another', () => {
    const timing = (name: string): RunTiming => ({ models: [{ model: name, requests: 1, cached: 0, seconds: { median: null, ninetyFifth: null }, secondsPerRightAnswer: null }] });
    const some = { ...model, tokens: { ...model.tokens, output: 1 }, cost: 0 };
    expect(lines({ models: [some] }, timing('b:y')).slice(2)).toEqual(['a:x: 1 out; cost 0.']);
    expect(lines({ models: [some] }, timing('a:x')).slice(3)).toEqual(['a:x: 1 request.']);
  });
});
