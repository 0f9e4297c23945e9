import { describe, expect, test } from 'vitest';
import type { Case } from '../../core/Case.ts';
import type { CallsKey } from '../../core/Key.ts';
import type { Message } from '../../core/Message.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { auditKey } from '../../grading/auditKey.ts';
import { goldCalls } from '../../grading/goldCalls.ts';
import { prepareGrader } from '../../grading/prepareGrader.ts';
import { stressor } from './index.ts';
import { readArm } from './readArm.ts';

const base: Case = {
  id: 'base',
  prompt: { messages: [{ role: 'user', content: 'Hello' }], tools: [], rules: [], interface: null },
  key: { kind: 'none' },
  origin: { suite: 's@1', category: 'c', cluster: 'k', language: 'python', calls: null, toolsOffered: 0 },
};

async function variant(level: string, seed: string, reasoning: string | null = null): Promise<{ readonly asked: Case; readonly key: CallsKey; readonly lastWrong: boolean }> {
  const made = await stressor.apply({ case: base, environment: null, item: null }, level, { random: seededRandom(`${seed} ${level}`), shared: seededRandom(seed), worlds: [], subtasks: [], retrieval: { retrievers: [], find: () => Promise.reject(new Error('nothing is retrieved')) }, author: null, limits: { tools: null, contextTokens: null }, reasoning });
  if (made.state !== 'changed' || made.projection.case.key.kind !== 'calls') throw new Error('not changed');
  return { asked: made.projection.case, key: made.projection.case.key, lastWrong: made.history?.lastWrong === true };
}

const seeds = Array.from({ length: 8 }, (_, index) => `seed ${String(index)}`);
const callsIn = ({ prompt }: Case): readonly Record<string, number>[] => prompt.messages.flatMap((message) => (message.role === 'assistant' ? (message.answer.toolCalls ?? []).map((call) => JSON.parse(call.arguments ?? '') as Record<string, number>) : []));
const stateOf = (call: Record<string, number> | undefined): number => Object.values(call ?? {})[1] ?? Number.NaN;
const dueOf = ({ underWay }: CallsKey): readonly number[] => (underWay?.earlier ?? []).map((call) => (call.arguments[1]?.accepted[0] as { readonly value: number }).value);
const users = ({ prompt }: Case): readonly Message[] => prompt.messages.filter(({ role }) => role === 'user').slice(1);

describe('levels', () => {
  test('are written in one way, and what is none is refused', () => {
    expect(['50', '050', '50@33', '50@8', '100-cascaded', '0@3'].map((text) => stressor.readLevel(text))).toEqual(['50', '50', '50', '50@8', '100-cascaded', '0@3']);
    expect(['100-reasoning', '100-reasoning:high', '050-names-reasoning:low@9', '0-reasoning@33'].map((text) => stressor.readLevel(text))).toEqual(['100-reasoning', '100-reasoning', '50-names-reasoning:low@9', '0-reasoning']);
    expect(['free', 'free@33', 'free@64', 'free@02'].map((text) => stressor.readLevel(text))).toEqual(['free', 'free', 'free@64', 'free@2']);
    for (const text of ['free@1', 'free@130', 'free-reasoning', '100-reasoning:', '100-reasoning:Hi', '100-reasoning-names', '100-reasoning: low', '0-names-reasoning', '101', '-1', '50-other', '0-names', '50@1', '50@130', '50@0', '', '5.5']) expect(stressor.readLevel(text)).toBeNull();
    for (const level of stressor.levels) expect(stressor.readLevel(level)).toBe(level);
  });
});

describe.each(seeds.slice(0, 6))('an instance (%s)', (seed) => {
  test('asks the same last step from the same true state at every level', async () => {
    const variants = await Promise.all(stressor.levels.map(async (level) => ({ level, ...(await variant(level, seed)) })));
    const [first] = variants;
    for (const { level, asked, key } of variants) {
      expect(auditKey(key, asked.prompt.tools)).toBeNull();
      expect(asked.prompt.messages.at(-1)).toEqual(first?.asked.prompt.messages.at(-1));
      expect(asked.prompt.messages[0]).toEqual(first?.asked.prompt.messages[0]);
      expect((key.underWay?.repaired ?? key.calls)[0]).toEqual(first?.key.calls[0]);
      if (readArm(level)?.position === 33 && readArm(level)?.reasoning === null) expect(users(asked)).toEqual(users(variants.find((one) => one.level === '0')?.asked ?? asked));
    }
  });

  test('has exactly its share of wrong values, each of them really another one', async () => {
    for (const [level, wrong] of [['0', 0], ['25', 8], ['50', 16], ['75', 24], ['100', 32], ['50-cascaded', 16], ['100-cascaded', 32]] as const) {
      const { asked, key, lastWrong } = await variant(level, seed);
      const given = callsIn(asked).map(stateOf);
      const due = dueOf(key);
      expect(given.filter((state, index) => state !== due[index])).toHaveLength(wrong);
      expect(given.at(-1) !== due.at(-1)).toBe(lastWrong);
    }
  });

  test('goes on from what stands there, and only where later steps build on errors do these add up', async () => {
    const clean = dueOf((await variant('0', seed)).key);
    expect(dueOf((await variant('50', seed)).key)).toEqual(clean);
    const { asked, key } = await variant('100-cascaded', seed);
    const given = callsIn(asked).map(stateOf);
    for (const [index, due] of dueOf(key).entries()) if (index > 0) expect(due - (given[index - 1] ?? 0)).toBeCloseTo((clean[index] ?? 0) - (clean[index - 1] ?? 0), 6);
    expect(Math.min(...given)).toBeGreaterThan(0);
  });

  test('tells carried on, set right and wrong apart', async () => {
    for (const level of ['100', '100-cascaded']) {
      const { asked, key } = await variant(level, seed);
      const { repaired } = key.underWay ?? {};
      if (repaired === null || repaired === undefined) continue;
      const { grade } = prepareGrader(key, asked.prompt.tools);
      const [carried, setRight] = [key.calls, repaired].map((calls) => goldCalls({ kind: 'calls', calls, order: 'any' }, asked.prompt.tools));
      expect(grade({ state: 'calls', calls: carried ?? [] })).toMatchObject({ state: 'right', rules: ['number-equality', 'object-entries'] });
      expect(grade({ state: 'calls', calls: setRight ?? [] })).toMatchObject({ state: 'right', rules: ['number-equality', 'object-entries', 'earlier-error-repaired'] });
      const wrong = goldCalls({ kind: 'calls', calls: key.calls.map((call) => ({ ...call, arguments: call.arguments.map((argument, at) => (at === 1 ? { ...argument, accepted: [{ is: 'value', value: 1 }] } : argument)) })), order: 'any' }, asked.prompt.tools);
      expect(grade({ state: 'calls', calls: wrong })).toMatchObject({ state: 'wrong', reasons: [{ code: 'wrong-value' }] });
    }
  });

  test('refuses what fails, and is as long without it in the padded arm', async () => {
    const [names, malformed, padded, clean] = await Promise.all(['50-names', '50-malformed', '50-padded', '0'].map((level) => variant(level, seed)));
    const failed = (one: typeof names): number => one?.asked.prompt.messages.filter((message) => message.role === 'tool' && message.failed).length ?? 0;
    const length = (one: typeof names): number => one?.asked.prompt.messages.reduce((sum, message) => sum + (message.role === 'assistant' ? (message.answer.toolCalls ?? []).reduce((all, call) => all + call.name.length + (call.arguments ?? '').length, 0) : message.content.length), 0) ?? 0;
    expect([names, malformed, padded].map(failed)).toEqual([16, 16, 0]);
    expect(Math.abs(length(names) / length(padded) - 1)).toBeLessThan(0.05);
    expect(Math.abs(length(malformed) / length(padded) - 1)).toBeLessThan(0.05);
    expect(callsIn(padded?.asked ?? base)).toEqual(callsIn(clean?.asked ?? base));
    for (const one of [names, malformed, padded]) expect(one?.key.calls).toEqual(clean?.key.calls);
  });
});

test('an effort of reasoning changes how a step is asked, and nothing that is said', async () => {
  for (const [level, other, effort] of [['100', '100-reasoning', 'high'], ['0', '0-reasoning:low', 'low'], ['50-names', '50-names-reasoning:none', 'none']] as const) {
    const [usual, reasons] = await Promise.all([variant(level, 'seed'), variant(other, 'seed')]);
    expect(reasons.asked.prompt).toEqual({ ...usual.asked.prompt, reasoning: effort });
    expect(usual.asked.prompt).not.toHaveProperty('reasoning');
    expect(reasons.key).toEqual(usual.key);
    expect(reasons.asked.origin.cluster).toBe(usual.asked.origin.cluster);
  }
});

test('an effort that everything is asked with already is not available', async () => {
  await expect(variant('100-reasoning', 'seed', 'high')).rejects.toThrow('not changed');
  await expect(variant('100-reasoning:low', 'seed', 'high')).resolves.toMatchObject({ asked: { prompt: { reasoning: 'low' } } });
  await expect(variant('100', 'seed', 'high')).resolves.toMatchObject({ key: { kind: 'calls' } });
});

test('the examples in the instructions are right', async () => {
  const texts = new Set(await Promise.all(seeds.map(async (seed) => JSON.stringify((await variant('0', seed)).asked.prompt.messages[0]))));
  expect(texts.size).toBe(4);
  for (const text of texts) {
    const examples = [...text.matchAll(/At an? \w+ of ([\d.]+), “([^”]*?)” is (\w+) with \w+ ([\d.]+) and \w+ ([\d.]+)\./g)];
    expect(examples).toHaveLength(2);
    for (const [, before, line, tool, change, after] of examples) {
      expect(Number(/\d+(?:\.\d+)?/.exec(line ?? '')?.[0])).toBe(Number(change));
      const sign = /expense|dispatch|loss|take_out|voucher|drop/.test(tool ?? '') ? -1 : 1;
      expect(Number(after)).toBeCloseTo(Number(before) + sign * Number(change), 6);
    }
  }
});
