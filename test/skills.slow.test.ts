import { expect, test } from 'vitest';
import { composedSuite } from '../prove/skills/composedSuite.ts';
import { diagnosePlanted, readySuite } from '../prove/skills/diagnosePlanted.ts';
import { plantedProfiles } from '../prove/skills/plantedProfiles.ts';
import { bars } from '../prove/skills.ts';

test('how many seeds may fail', () => {
  expect(bars(200)).toEqual({ least: 181, most: 25 });
  expect(bars(1)).toEqual({ least: 0, most: 1 });
});

test('one suite: what is planted deeply is named, and nothing of a sound model', async () => {
  const cases = composedSuite('small proof', 40);
  const certain = async (name: string): Promise<readonly string[]> => {
    const planted = plantedProfiles.find(({ profile }) => profile.name === name);
    if (planted === undefined) throw new Error(`${name} is not planted`);
    const { findings } = await diagnosePlanted(readySuite(cases), planted.profile, 'small proof', 0.9);
    return findings.filter((finding) => finding.certain).map(({ code, subject }) => `${code} ${code === 'covariate' ? subject.kind : subject.scope}`);
  };
  expect(await certain('sound')).toEqual([]);
  expect(await certain('weak-next-best')).toEqual(['below-target next-best']);
  expect(await certain('weak-parallel')).toEqual(['below-target parallel']);
}, 300_000);
