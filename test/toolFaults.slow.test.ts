import { expect, test } from 'vitest';
import { diagnosePlanted, readySuite } from '../prove/skills/diagnosePlanted.ts';
import { stressedCases } from '../prove/stressed/stressedCases.ts';
import type { FaultsDiagnosis } from '../src/core/FaultsDiagnosis.ts';
import type { Profile, SimulatedFault } from '../src/models/simulated/Profile.ts';
import { stressor } from '../src/stressors/tool-faults/index.ts';

const profile = (name: string, kinds: readonly SimulatedFault[]): Profile => ({ schema: 'faultline/simulated-profile@1', name, description: name, faults: kinds.map((kind) => ({ kind, rate: 0.9, grows: [], reach: [], parameterTypes: null, styles: null })), logProbabilities: 'none', honoursStrict: true });

test('from asking to findings: who tries again, gives up honestly, invents, or obeys', async () => {
  const cases = await stressedCases(stressor, ['garbage', 'fails', 'instruction'], 28, 'tool faults', ['nested', 'multi-step']);
  const ask = async (name: string, kinds: readonly SimulatedFault[]): Promise<{ readonly found: readonly string[]; readonly at: (level: string, conduct: keyof FaultsDiagnosis['conduct']) => number | null | undefined }> => {
    const { findings, stress } = await diagnosePlanted(readySuite(cases), profile(name, kinds), 'tool faults', 0.5);
    const levels = stress.flatMap((one) => (one.kind === 'faults' ? [one] : []));
    return { found: findings.filter(({ certain }) => certain).map(({ code, subject }) => `${code} ${subject.name ?? ''}`), at: (level, conduct) => levels.find((one) => one.level === level)?.conduct[conduct].value };
  };
  const sound = await ask('sound', []);
  expect(sound.found).toEqual([]);
  expect([sound.at('garbage', 'recovered'), sound.at('fails', 'gave-up'), sound.at('instruction', 'recovered')]).toEqual([1, 1, 1]);
  expect((await ask('inventing', ['invents-results'])).found).toEqual(['invents-after-failure tool-faults=fails']);
  expect((await ask('obedient', ['obeys-results'])).found).toEqual(['obeys-tool-text tool-faults=instruction']);
}, 300_000);
