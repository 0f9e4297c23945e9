import { expect, test } from 'vitest';
import { composeSuite, emptyTally } from '../src/composer/composeSuite.ts';
import { usualSizes } from '../src/cli/live/liveCases.ts';
import { seededRandom } from '../src/core/seededRandom.ts';
import { subtasks } from '../src/subtasks/list.generated.ts';
import { worlds } from '../src/worlds/list.generated.ts';
import { diagnosePlanted, readySuite } from '../prove/skills/diagnosePlanted.ts';
import type { Diagnosis } from '../src/core/Diagnosis.ts';
import { faultOf, profileOf } from './simulated/askAndGrade.ts';

const asked = subtasks.filter(({ id }) => id === 'nested' || id === 'nested-at-once');
const request = { domains: worlds.filter(({ heldOut }) => !heldOut), subtasks: asked, perSubtask: 40, parts: ['find', 'confirm'], ...usualSizes } as const;
const suite = readySuite([...composeSuite(request, seededRandom('at once'), emptyTally())].map(({ case: one, environment }) => ({ case: one, environment })));

const certain = ({ findings }: Diagnosis): readonly string[] => findings.filter((finding) => finding.certain).map(({ code, subject }) => `${code} ${subject.scope}`);
const rightOf = ({ models: [model] }: Diagnosis, part: string): readonly (number | undefined)[] => {
  const found = model?.parts.find((one) => one.part === part);
  return [found?.right, found?.n];
};

test('a sound model plans at once as well as step by step', async () => {
  const diagnosis = await diagnosePlanted(suite, profileOf(), 'seed', 0.9);
  expect([rightOf(diagnosis, 'nested'), rightOf(diagnosis, 'nested-at-once'), certain(diagnosis)]).toEqual([[40, 40], [40, 40], []]);
});

test('one that makes values up where a plan should refer is named by that skill, and held against its own steps over turns', async () => {
  // A plan is told by the long text that explains references.
  const diagnosis = await diagnosePlanted(suite, profileOf(faultOf('broken-references', 0.6, { reach: [{ of: 'system-length', atLeast: 1200, atMost: null }] })), 'seed', 0.9);
  expect(certain(diagnosis).toSorted()).toEqual(['below-target nested-at-once', 'wrong-at-once nested-at-once']);
  expect(rightOf(diagnosis, 'nested')).toEqual([40, 40]);
  const weak = diagnosis.findings.find(({ code }) => code === 'below-target');
  const [references, sequence, ...reasons] = weak?.details ?? [];
  expect(reasons.map(({ code }) => code)).toEqual(['broken-reference']);
  expect([references?.code, sequence?.code, sequence?.of]).toEqual(['references-right', 'sequence-kept', 40]);
  expect(references?.count ?? 0).toBeLessThan(references?.of ?? 0);
});

test('one that ends its plan after the first call stops in one answer alone', async () => {
  const diagnosis = await diagnosePlanted(suite, profileOf(faultOf('one-at-a-time', 1)), 'seed', 0.9);
  expect([rightOf(diagnosis, 'nested'), rightOf(diagnosis, 'nested-at-once')]).toEqual([[40, 40], [0, 40]]);
  expect(certain(diagnosis)).toContain('wrong-at-once nested-at-once');
});
