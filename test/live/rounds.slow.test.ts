import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writtenFolder } from '../writtenFolder.ts';
import { asking, keptRun, plain } from './faultline.ts';
import { inProcess } from './inProcess.ts';
import { served } from './served.ts';
import type { Served } from './served.ts';

const patience = 180_000;
/** Several rounds of each of which a part is asked before the ceiling. */
const questions = ['--per-category', '60', '--json'];

let server: Served;
let folder = '';
let kept = '';
/** The same run, stopped by nothing. */
let calm = '';
let whole = '';
beforeAll(async () => {
  server = await served();
  const other = writtenFolder({});
  whole = withoutTiming((await inProcess(asking(server.url, 'loses-calls', ...questions), other)).out);
  calm = join(other, keptRun(other));
  folder = writtenFolder({});
  const stopped = await inProcess([...asking(server.url, 'loses-calls', ...questions), '--max-requests', '3'], folder);
  expect(stopped.code).toBe(2);
  expect(plain(stopped.err)).toMatch(/^Asking up to \d+ trials; everything is kept in /);
  expect(plain(stopped.err)).toMatch(/A ceiling is reached\. \d of at least \d+ trials answered, 0 not observed, at least \d+ to go/);
  kept = join(folder, keptRun(folder));
}, patience);
afterAll(() => server.close());

function withoutTiming(text: string): string {
  const { timing: _, ...rest }: Readonly<Record<string, unknown>> = JSON.parse(text);
  return JSON.stringify(rest);
}

describe('a run that ended before its last round was made', () => {
  test('is listed, reported and compared as unfinished', { timeout: patience }, async () => {
    const listed = await inProcess(['runs', join(folder, 'runs')], folder);
    expect(plain(listed.out)).toMatch(/\d of at least \d+ answered, 0 not observed, \d+ and further rounds to go/);
    const report = await inProcess(['regrade', kept], folder);
    expect([report.code, plain(report.out)]).toEqual([0, expect.stringContaining('further rounds of the plan were never made')]);
    const document: { readonly run: object; readonly findings: readonly { readonly certain: boolean }[]; readonly source: { readonly description: string } } = JSON.parse((await inProcess(['regrade', kept, '--json'], folder)).out);
    expect(document.run).toMatchObject({ furtherRounds: true });
    expect(document.findings.filter(({ certain }) => certain)).toEqual([]);
    expect(plain((await inProcess(['verify', calm, kept], folder)).err)).toContain('have no end yet');
    for (const command of [['export', kept], ['diff', calm, kept], ['fix', kept, '--out', 'pairs']]) expect(plain((await inProcess(command, folder)).err)).toMatch(/ has \d+ trials without an end and further rounds that are still to be made; to go on: faultline resume /);
    expect(plain((await inProcess(['retry', kept], folder)).err)).toContain('have no end yet');
  });

  test('is not gone on with by another version, which asks what is there and says so', { timeout: patience }, async () => {
    const other = await inProcess(['resume', kept, '--progress', 'none'], folder, {}, '0.0.1');
    expect([other.code, plain(other.err)]).toEqual([2, expect.stringContaining('Expected the next round of a run that version 0.0.0 planned, but this is version 0.0.1')]);
    expect(plain((await inProcess(['runs', join(folder, 'runs')], folder)).out)).toMatch(/(\d+) of at least \1 answered, 0 not observed, further rounds to go/);
    expect(plain((await inProcess(['retry', kept], folder)).err)).toContain('further rounds of its plan are still to be made');
    expect(plain((await inProcess(['verify', calm, kept], folder)).err)).toContain('are still to be made');
  });

  test('is gone on with, to the same report as a run that nothing stopped', { timeout: patience }, async () => {
    const resumed = await inProcess(['resume', kept, '--json', '--progress', 'none'], folder);
    expect([resumed.code, resumed.err]).toEqual([0, '']);
    expect(withoutTiming(resumed.out)).toBe(whole);
    expect(plain((await inProcess(['runs', join(folder, 'runs')], folder)).out)).toContain('complete');
  });
});
