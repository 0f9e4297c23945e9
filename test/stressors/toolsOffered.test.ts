import { expect, test } from 'vitest';
import { toolTokens } from '../../src/catalog/toolTokens.ts';
import { tokensOfText } from '../../src/composer/load/textTokens.ts';
import { resembles } from '../../src/composer/resembles.ts';
import type { Case } from '../../src/core/Case.ts';
import { loadedCases } from '../../prove/density/loadedCases.ts';
import { worlds } from '../../src/worlds/list.generated.ts';

const cases = await loadedCases('tools offered', 12, [{ stressor: 'tools-offered', levels: ['8', '16', '64', '64-length', '128'] }]);
const families = [...Map.groupBy(cases.map(({ case: one }) => one), ({ origin }) => origin.stress?.base ?? '').values()];
const at = (family: readonly Case[], level: string): Case => {
  const found = family.find(({ origin }) => origin.stress?.level === level);
  if (found === undefined) throw new Error(`there is no level ${level}`);
  return found;
};
const namesOf = ({ prompt }: Case): readonly string[] => prompt.tools.map(({ name }) => name);
const rightOf = ({ key }: Case): readonly string[] => (key.kind === 'calls' ? key.calls.map(({ tool }) => tool) : []);

test('a level offers so many tools, the right ones among them, and all of the level below', () => {
  expect(families).toHaveLength(12);
  for (const family of families) {
    for (const level of [8, 16, 64, 128]) {
      const names = namesOf(at(family, String(level)));
      expect(names).toHaveLength(level);
      expect(new Set(names).size).toBe(level);
      expect(names).toEqual(expect.arrayContaining([...rightOf(at(family, String(level)))]));
      expect(at(family, String(level)).origin).toMatchObject({ toolsOffered: level, stress: { dose: level, control: false } });
    }
    for (const [few, many] of [['8', '16'], ['16', '64'], ['64', '128']] as const) expect(namesOf(at(family, many))).toEqual(expect.arrayContaining([...namesOf(at(family, few))]));
  }
});

test('strangers resemble no tool of the world that is asked about', () => {
  for (const family of families) {
    const world = worlds.find(({ id }) => id === at(family, '128').origin.composed?.world);
    const own = new Set(world?.tools.map(({ tool }) => tool.name));
    const strangers = at(family, '128').prompt.tools.filter(({ name }) => !own.has(name));
    expect(strangers.length).toBeGreaterThan(100);
    expect(strangers.filter((stranger) => !namesOf(at(family, '8')).includes(stranger.name) && world?.tools.some(({ tool }) => resembles(tool, stranger)))).toEqual([]);
  }
});

test('the arm of its length offers the tools of the mildest level and is as long', () => {
  for (const family of families) {
    const asLong = at(family, '64-length');
    expect(namesOf(asLong)).toEqual(namesOf(at(family, '8')));
    expect(asLong.origin.stress).toMatchObject({ dose: 64, control: true });
    const load = tokens(at(family, '64'));
    expect(Math.abs(tokens(asLong) - load) / load).toBeLessThan(0.01);
  }
});

test('right tools lie anywhere in the list', () => {
  const shares = families.flatMap((family) => (at(family, '128').origin.composed?.positions ?? []).map((place) => place / 128));
  expect(Math.min(...shares)).toBeLessThan(0.25);
  expect(Math.max(...shares)).toBeGreaterThan(0.75);
});

function tokens({ prompt }: Case): number {
  const texts = prompt.messages.map((message) => (message.role === 'assistant' ? '' : message.content));
  return prompt.tools.reduce((sum, tool) => sum + toolTokens(tool), tokensOfText(texts.join('\n')));
}
