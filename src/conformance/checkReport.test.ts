import { expect, test } from 'vitest';
import { tinyDiagnosis } from '../../test/diagnoses/tinyDiagnosis.ts';
import type { Report } from '../core/Report.ts';
import { checkReport } from './checkReport.ts';

const report = (render: Report['render']): Report => ({ id: 'r', version: '1', extension: 'r', render });
let count = 0;

test.each<readonly [string, Report['render'], readonly string[]]>([
  ['keeps its contract', ({ source }, { colour }) => (colour ? `\u001b[1m${source.label}\u001b[22m` : source.label), []],
  ['says nothing', () => ' \n', ['says nothing']],
  ['counts its calls', () => String(count++), ['says another thing the second time', 'does not survive a JSON round trip']],
  ['passes on a bell', () => 'a\u0007', ['passes on a control character']],
  ['passes on half a character', () => 'a\ud800', ['passes on a control character']],
  ['colours always', () => '\u001b[1mx\u001b[22m', ['colours where no colour is shown']],
])('a report that %s', (_, render, breaches) => {
  expect(checkReport(report(render), { tiny: tinyDiagnosis })).toEqual(breaches.map((breach) => `r on the tiny diagnosis: ${breach}`));
});

test('a report that changes the document', () => {
  const change = report((diagnosis) => {
    Object.assign(diagnosis, { version: `${diagnosis.version}!` });
    return 'x';
  });
  expect(checkReport(change, { own: structuredClone(tinyDiagnosis) })).toEqual(['r on the own diagnosis: changes the document']);
});
