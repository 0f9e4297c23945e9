import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { currentVersion } from '../../prove/harness/currentVersion.ts';
import type { Evidence } from '../../prove/harness/Evidence.ts';
import { loadProof, proofNames, readEvidence, root } from '../../prove/harness/loadProof.ts';
import { staleness } from '../../prove/harness/staleness.ts';

const evidence: Evidence = {
  proof: 'p',
  date: '2026-01-01T00:00:00Z',
  commit: 'abc',
  command: 'npm run prove p',
  seed: 's',
  versions: { stats: currentVersion('stats'), reading: 'older' },
  passed: true,
  numbers: {},
};

test.each([
  ['holds', evidence, ['stats'], []],
  ['is missing', null, ['stats'], ['docs/evidence/p.json is missing; run: npm run prove p']],
  ['failed', { ...evidence, passed: false }, ['stats'], ['docs/evidence/p.json says that the proof failed; mend it and run: npm run prove p']],
  ['is older', evidence, ['reading'], [`reading is at ${currentVersion('reading')}, but docs/evidence/p.json is of older; run: npm run prove p`]],
  ['is silent', evidence, ['grading'], [`grading is at ${currentVersion('grading')}, but docs/evidence/p.json does not speak of it; run: npm run prove p`]],
])('evidence that %s', (_, found, vouchesFor, reasons) => {
  expect(staleness(found, 'p', vouchesFor)).toEqual(reasons);
});

test('a folder without a version cannot be vouched for', () => {
  expect(() => currentVersion('cli')).toThrow('cli has no version');
  expect(() => currentVersion('syntaxes/klingon')).toThrow('syntaxes/klingon has no version');
  expect(currentVersion('suites')).toMatch(/\bbfcl@\d/);
  expect(currentVersion('suites/bfcl')).toMatch(/^\d/);
});

test.each(proofNames())('the evidence of %s is of the versions as they are', async (name) => {
  const { vouchesFor } = await loadProof(name);
  expect(vouchesFor.length).toBeGreaterThan(0);
  expect(staleness(readEvidence(name), name, vouchesFor)).toEqual([]);
});

test('no evidence is left without its proof', () => {
  const names = readdirSync(join(root, 'docs', 'evidence')).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : []));
  expect(names.filter((name) => !proofNames().includes(name))).toEqual([]);
});
