import { expect, test } from 'vitest';
import { loadedCases } from '../../prove/density/loadedCases.ts';
import type { Case } from '../../src/core/Case.ts';
import { auditKey } from '../../src/grading/auditKey.ts';
import { crossStressors } from '../../src/engine/stress/crossStressors.ts';
import { stressor as calls } from '../../src/stressors/calls-needed/index.ts';
import { stressor as rules } from '../../src/stressors/standing-rules/index.ts';
import { stressor as tools } from '../../src/stressors/tools-offered/index.ts';

const callsOf = ({ key }: Case): number => (key.kind === 'calls' ? key.calls.length : 0);

test.each([
  ['tools-offered+calls-needed', '16+2', ['8+1', '16+1', '16-length+1', '8+2', '16+2', '16-length+2']],
  ['calls-needed+tools-offered', '2+16', ['1+8', '2+8', '2-length+8', '1+16', '2+16', '2-length+16']],
])('%s puts both on the same questions, whichever is named first', async (id, level, corners) => {
  const cases = await loadedCases('two loads', 4, [{ stressor: id, levels: [level] }]);
  const families = [...Map.groupBy(cases.map(({ case: one }) => one), ({ origin }) => origin.stress?.base ?? '').values()];
  expect(families.length).toBeGreaterThan(1);
  for (const family of families) {
    expect(family.map(({ origin }) => origin.stress?.level)).toEqual(corners);
    for (const one of family) {
      const { loads = [], control, analysis, counts } = one.origin.stress ?? {};
      expect([analysis, counts]).toEqual(['crossed', 'calls']);
      expect(auditKey(one.key, one.prompt.tools)).toBeNull();
      const amount = (stressor: string, mild: number): number | undefined => loads.flatMap((load) => (load.stressor === stressor ? [load.control ? mild : load.dose] : []))[0];
      expect([one.prompt.tools.length, callsOf(one)]).toEqual([amount('tools-offered', 8), amount('calls-needed', 1)]);
      expect(control).toBe(one.origin.stress?.level.includes('length'));
    }
  }
});

test.each([
  ['tools-offered+standing-rules', '32+8'],
  ['standing-rules+tools-offered', '8+32'],
])('%s: rules come on top of whatever tools are offered, and whole answers count', async (id, level) => {
  const cases = await loadedCases('two loads', 2, [{ stressor: id, levels: [level] }]);
  const both = cases.filter(({ case: { origin } }) => origin.stress?.level === level);
  expect(both.length).toBeGreaterThan(0);
  for (const { case: one } of both) {
    expect(one.prompt.rules).toHaveLength(8);
    expect(one.prompt.tools).toHaveLength(32);
    expect(one.prompt.tools.every(({ parameters }) => JSON.stringify(parameters).includes('call_tags'))).toBe(true);
    expect(one.origin.stress?.counts).toBeUndefined();
  }
});

test('levels of both are read in one way, and what is none of theirs is none', () => {
  const both = crossStressors(tools, calls);
  expect([both.readLevel('128+8'), both.readLevel('128-length+8'), both.readLevel('128'), both.readLevel('128+8+1'), both.readLevel('many+8')]).toEqual(['128+8', '128-length+8', null, null, null]);
  expect(both.levels).toEqual(['8+1', '128+1', '128-length+1', '8+8', '128+8', '128-length+8']);
  expect(crossStressors(tools, rules).subtasks).toEqual(['parallel', 'chaining']);
});
