import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnosis } from '../../src/core/Diagnosis.ts';
import type { DoseDiagnosis } from '../../src/core/DoseDiagnosis.ts';
import { writtenFolder } from '../writtenFolder.ts';
import { plain } from './faultline.ts';
import { inProcess } from './inProcess.ts';

const patience = 120_000;
const args = ['stress', 'context', '--levels', '0,32000', '--stress-cases', '24', '--category', 'parameter-detection', '--per-category', '24', '--model', 'simulated:decays-with-length', '--no-probe', '--json', '--progress', 'none'];

function doseOf(report: string): DoseDiagnosis {
  const { stress } = JSON.parse(report) as Pick<Diagnosis, 'stress'>;
  const dose = stress.find((one): one is DoseDiagnosis => one.kind === 'dose');
  if (dose === undefined) throw new Error('no load is diagnosed');
  return dose;
}

test('a run that ends between two looks goes on to what it would have said at once', { timeout: patience }, async () => {
  const folder = writtenFolder({});
  const whole = await inProcess([...args, '--refine'], folder);
  expect([whole.code, plain(whole.err)]).toEqual([0, expect.stringContaining('Asking 48 trials, and up to 72 trials more after a first look; everything is kept in')]);
  const refined = doseOf(whole.out);
  const chosen = refined.levels.filter((level) => level.refined).map(({ dose }) => dose);
  expect(chosen.length).toBeGreaterThan(0);
  for (const dose of chosen) expect(dose > 0 && dose < 32_000).toBe(true);

  const cut = await inProcess([...args, '--refine', '--runs', 'cut', '--max-requests', '48'], folder);
  expect(cut.code).toBe(2);
  const [name = ''] = readdirSync(join(folder, 'cut')).filter((one) => one.endsWith('.sqlite'));
  const run = join(folder, 'cut', name);
  const between = JSON.parse((await inProcess(['regrade', run, '--json'], folder)).out) as Pick<Diagnosis, 'run' | 'findings'>;
  expect(between.run).toMatchObject({ open: expect.any(Number), furtherRounds: true });
  const resumed = await inProcess(['resume', run, '--json', '--progress', 'none'], folder);
  expect(resumed.code).toBe(0);
  expect(doseOf(resumed.out)).toEqual(refined);
  // What is certain was so after the first look.
  const { findings } = JSON.parse(resumed.out) as Pick<Diagnosis, 'findings'>;
  expect(findings.map(({ id, pValue }) => [id, pValue])).toEqual(between.findings.map(({ id, pValue }) => [id, pValue]));
});

test.each([
  [['stress', 'tool-order', '--refine'], 'none of tool-order grows'],
  [['diagnose', '--stress', 'none', '--refine'], 'no load was named'],
  [['stress', 'tools-offered', '--refine', '--model', 'recorded:answers'], 'answers no question that it was not asked before'],
])('%j is refused before anybody is asked', { timeout: patience }, async (given, why) => {
  const ran = await inProcess([...given, '--per-category', '3', '--model', 'simulated:sound'], writtenFolder({}));
  expect([ran.code, ran.out]).toEqual([2, '']);
  expect(plain(ran.err)).toContain(why);
});
