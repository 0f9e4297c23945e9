import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Diagnosis } from '../src/core/Diagnosis.ts';
import type { StressPlan } from '../src/core/StressPlan.ts';
import { displayWidth } from '../src/reports/terminal/displayWidth.ts';
import { inProcess } from './live/inProcess.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faultline-plan-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const asked = ['diagnose', '--model', 'simulated:repeats-errors', '--stress', 'default', '--category', 'name-detection', '--per-category', '12', '--stress-budget', '420', '--columns', '80'];

test('the default plan finds within its budget what it said it could see, and every report says what it left out and why', async () => {
  const ran = await inProcess([...asked, '--output', join(folder, 'report.json'), '--output', join(folder, 'report.html')], folder);
  expect(ran.code).toBe(0);
  const diagnosis = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Diagnosis;
  const plan = diagnosis.run?.stressPlan ?? null;
  expect(plan).toMatchObject({ budget: 420, kept: [{ stressor: 'own-errors', levels: ['0', '100'] }] });
  expect(plan?.trials).toBeLessThanOrEqual(420);
  expect(plan?.kept.every(({ smallestEffect }) => smallestEffect <= 0.15)).toBe(true);
  // Held against one another, levels need neither the question as it is nor a rerun.
  expect(diagnosis.run?.planned).toBe(12 + (plan?.trials ?? 0));
  expect(diagnosis.models[0]?.total.n).toBe(12);
  expect(diagnosis.findings.filter(({ certain }) => certain)).toMatchObject([{ code: 'conditioned-by-errors', subject: { name: 'own-errors=100' } }]);
  const reasons = new Map(plan?.left.map(({ stressor, reason }) => [stressor, reason]));
  expect([reasons.get('tool-faults'), reasons.get('tool-names'), reasons.get('breakpoints'), reasons.get('paraphrase')]).toEqual(['not-applicable', 'cannot-see', 'not-applicable', 'cannot-see']);
  const html = await readFile(join(folder, 'report.html'), 'utf8');
  for (const text of [ran.out, html]) {
    const said = text.replaceAll(/\s+/g, ' ');
    expect(said).toContain('The default plan of stressors adds');
    for (const { stressor } of plan?.left ?? []) expect(said).toContain(stressor);
  }
  expect(ran.out.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
  expect(ran.out).toMatch(/by the share of wrong earlier values\n +0 +50 % +100 %\n +0 % .*●/);
}, 60_000);

test('ceilings on tokens and money bound the plan, and a ceiling on money needs a price', async () => {
  const dry = async (...more: readonly string[]): Promise<StressPlan | null> => (JSON.parse((await inProcess([...asked, '--dry-run', '--json', ...more], folder)).out) as { readonly stressPlan: StressPlan | null }).stressPlan;
  const free = await dry();
  const needed = free?.takes?.tokens.most ?? 0;
  expect(needed).toBeGreaterThan(100_000);
  expect(free?.takes?.money).toBeNull();
  const bound = await dry('--max-tokens', String(Math.floor(needed / 2)));
  expect(bound?.kept).toEqual([]);
  expect(bound?.left).toContainEqual(expect.objectContaining({ stressor: 'own-errors', reason: 'budget', takes: expect.objectContaining({ tokens: { least: needed, most: needed } }) }));
  await writeFile(join(folder, 'prices.json'), JSON.stringify({ 'simulated:*': { input: 1, cachedInput: 1, output: 10 } }));
  const priced = await dry('--prices', join(folder, 'prices.json'), '--max-cost', '0.5');
  expect(priced?.kept).toEqual([]);
  expect(priced?.left.find(({ stressor }) => stressor === 'own-errors')).toMatchObject({ reason: 'budget', takes: { money: { least: expect.any(Number) } } });
  const poor = await inProcess([...asked, '--dry-run', '--max-cost', '1'], folder);
  expect([poor.code, poor.err.replaceAll(/\s+/g, ' ')]).toEqual([2, expect.stringContaining('a price for simulated:repeats-errors')]);
}, 60_000);
