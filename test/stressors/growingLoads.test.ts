import { expect, test } from 'vitest';
import { toolTokens } from '../../src/catalog/toolTokens.ts';
import { tokensOfText } from '../../src/composer/load/textTokens.ts';
import type { Case } from '../../src/core/Case.ts';
import { isJsonArray } from '../../src/core/Json.ts';
import { auditKey } from '../../src/grading/auditKey.ts';
import { loadedCases } from '../../prove/density/loadedCases.ts';

type Families = readonly (readonly Case[])[];

async function familiesOf(stressor: string, levels: readonly string[], bases: number): Promise<Families> {
  const cases = await loadedCases(`growing ${stressor}`, bases, [{ stressor, levels }]);
  return [...Map.groupBy(cases.map(({ case: one }) => one), ({ origin }) => origin.stress?.base ?? '').values()];
}

function at(family: readonly Case[], level: string): Case {
  const found = family.find(({ origin }) => origin.stress?.level === level);
  if (found === undefined) throw new Error(`there is no level ${level}`);
  return found;
}

function callsOf({ key }: Case): Extract<Case['key'], { kind: 'calls' }> {
  if (key.kind !== 'calls') throw new Error('its key asks for something else');
  return key;
}

/** All that a prompt shows, rules as they are rendered. */
function tokens({ prompt }: Case): number {
  const texts = prompt.messages.map((message) => (message.role === 'assistant' ? '' : message.content));
  return prompt.tools.reduce((sum, tool) => sum + toolTokens(tool), tokensOfText([...texts, ...prompt.rules.map((rule) => `- ${rule}`)].join('\n')));
}

function expectAsLong(family: readonly Case[], most: string): void {
  const load = tokens(at(family, most));
  expect(Math.abs(tokens(at(family, `${most}-length`)) - load) / load).toBeLessThan(0.02);
}

function expectSound(families: Families): void {
  expect(families.length).toBeGreaterThan(3);
  for (const { key, prompt } of families.flat()) expect(auditKey(key, prompt.tools)).toBeNull();
}

test('calls are added one by one, of the same tools, and the arm of their length asks for one', async () => {
  const families = await familiesOf('calls-needed', ['1', '2', '4', '4-length'], 5);
  expectSound(families);
  for (const family of families) {
    const [one, two, four] = ['1', '2', '4'].map((level) => callsOf(at(family, level)).calls);
    expect([one?.length, two?.length, four?.length]).toEqual([1, 2, 4]);
    expect(four?.slice(0, 2).map(({ tool }) => tool)).toEqual(two?.map(({ tool }) => tool));
    expect(four?.[0]).toEqual(one?.[0]);
    expect(at(family, '4').prompt.tools).toEqual(at(family, '1').prompt.tools);
    expect(callsOf(at(family, '4-length')).calls).toEqual(one);
    expect(at(family, '4').origin).toMatchObject({ calls: { count: 4 }, stress: { dose: 4, counts: 'calls', control: false, alike: [0, 1, 2, 3] } });
    expect(at(family, '4-length').origin.stress?.alike).toEqual([0]);
    expectAsLong(family, '4');
  }
});

test('required parameters grow by prefix, each said in the request', async () => {
  const families = await familiesOf('parameters-required', ['4', '8', '16', '16-length'], 8);
  expectSound(families);
  for (const family of families) {
    const required = (level: string): readonly string[] => callsOf(at(family, level)).calls.flatMap((call) => call.arguments.flatMap(({ name, mayBeAbsent }) => (mayBeAbsent ? [] : [name])));
    expect(['4', '8', '16', '16-length'].map((level) => required(level).length)).toEqual([4, 8, 16, 4]);
    expect(required('16').slice(0, 8)).toEqual(required('8'));
    const [tool] = at(family, '16').prompt.tools;
    expect(new Set(isJsonArray(tool?.parameters['required']) ? tool.parameters['required'] : [])).toEqual(new Set(required('16')));
    // What the tool requires by itself is compared at no level.
    const own = at(family, '4').origin.stress?.alike?.[0] ?? 0;
    expect([own > 0, own < 4]).toEqual([true, true]);
    expect(['4', '16', '16-length'].map((level) => at(family, level).origin.stress?.alike)).toEqual([4, 16, 4].map((count) => Array.from({ length: count - own }, (_, place) => own + place)));
    const request = at(family, '16').prompt.messages.at(-1);
    const added = callsOf(at(family, '16')).calls[0]?.arguments.slice(-8) ?? [];
    for (const { accepted: [value] } of added) expect(request?.role === 'user' && value?.is === 'value' ? request.content : '').toContain(value?.is === 'value' ? JSON.stringify(value.value).replaceAll('"', '') : 'nothing');
    expectAsLong(family, '16');
  }
});

test('rules grow by prefix, stand in the prompt and in the key, and leave the task as it is', async () => {
  const families = await familiesOf('standing-rules', ['1', '8', '32', '32-length'], 8);
  expectSound(families);
  for (const family of families) {
    for (const [level, count] of [['1', 1], ['8', 8], ['32', 32], ['32-length', 1]] as const) {
      expect(at(family, level).prompt.rules).toHaveLength(count);
      expect(callsOf(at(family, level)).rules).toHaveLength(count);
      expect(new Set(at(family, level).prompt.rules).size).toBe(count);
      expect(callsOf(at(family, level)).calls).toEqual(callsOf(at(family, '1')).calls);
    }
    expect(at(family, '32').prompt.rules.slice(0, 8)).toEqual(at(family, '8').prompt.rules);
    expect(at(family, '32').origin.stress?.alike).toHaveLength(32);
    expectAsLong(family, '32');
  }
});

test('a level between two contains the smaller one of the same question and lies in the larger', async () => {
  const shown: Readonly<Record<string, (one: Case) => readonly unknown[]>> = {
    'tools-offered': ({ prompt }) => prompt.tools.map(({ name }) => name),
    'standing-rules': ({ prompt }) => prompt.rules,
    'parameters-required': (one) => callsOf(one).calls.flatMap((call) => call.arguments.map(({ name }) => name)),
    'calls-needed': (one) => callsOf(one).calls.map((call) => JSON.stringify(call)),
  };
  for (const [stressor, levels] of [['tools-offered', ['16', '23', '32']], ['standing-rules', ['8', '11', '16']], ['parameters-required', ['8', '13', '16']], ['calls-needed', ['2', '3', '4']]] as const) {
    const families = await familiesOf(stressor, levels, 4);
    expectSound(families);
    for (const family of families) {
      const [small = [], between = [], large = []] = levels.map((level) => shown[stressor]?.(at(family, level)) ?? []);
      expect(new Set(small).isSubsetOf(new Set(between)) && new Set(between).isSubsetOf(new Set(large)), stressor).toBe(true);
      expect(between.length).toBeGreaterThan(small.length);
      expect(large.length).toBeGreaterThan(between.length);
    }
  }
});
