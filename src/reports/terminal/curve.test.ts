import { expect, test } from 'vitest';
import { rate, tooFew } from '../../../test/diagnoses/estimates.ts';
import type { DoseCurve } from '../../wording/DoseCurve.ts';
import { displayWidth } from './displayWidth.ts';
import { Screen } from './Screen.ts';
import { writeDoseCurve, writeRecallChart, writeStressCurve } from './curve.ts';

const curve: DoseCurve = {
  title: 'Answers right under load',
  axis: 'Tools offered',
  points: [
    { dose: 8, rate: rate(126, 128) },
    { dose: 32, rate: rate(121, 128) },
    { dose: 128, rate: rate(64, 128) },
  ],
  length: [{ dose: 128, rate: rate(125, 128) }],
  fit: [
    { dose: 8, rate: 0.97 },
    { dose: 32, rate: 0.8 },
    { dose: 128, rate: 0.2 },
  ],
  break: { kind: 'bend', dose: 30, low: 20, high: 47, before: null },
};

function drawn(columns: number, write: (screen: Screen) => void): readonly string[] {
  const screen = new Screen(columns, false);
  write(screen);
  return screen.toString().split('\n');
}

test('levels run down, rates to the right, with intervals, fit, break and the arm of equal length', () => {
  expect(drawn(80, (screen) => { writeDoseCurve(screen, curve); })).toEqual([
    '  Answers right under load, by tools offered',
    '                              0                     50 %                 100 %',
    '        8  98 % [94, 99.6]    ············································├─●┤',
    '       30  it bends [20, 47]  ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌+╌╌╌╌╌╌╌╌╌',
    '       32  95 % [89, 97]      ······································+···├─●─┤·',
    '      128  50 % [41, 59]      ·········+·········├────●───┤···················',
    '  as long  98 % [93, 99]      ············································├─●┤',
    '  ● right, ├┤ its interval · + the fitted curve · as long: the same length',
    '  without the load',
    '',
  ]);
});

test.each([100, 80, 60])('nothing is wider than %d columns, and every level stands there', (columns) => {
  const lines = drawn(columns, (screen) => { writeDoseCurve(screen, curve); });
  expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([]);
  expect(lines.filter((line) => /●(?! right)/.test(line))).toHaveLength(4);
});

test('where there is no room, or one level alone, nothing is drawn: the numbers stand in the table', () => {
  expect(drawn(40, (screen) => { writeDoseCurve(screen, curve); })).toEqual(['', '']);
  expect(drawn(80, (screen) => { writeDoseCurve(screen, { ...curve, points: curve.points.slice(0, 1) }); })).toEqual(['', '']);
});

test('what was not observed has no dot, and the fainter line stands below its place', () => {
  const none = tooFew(null, 0);
  const lines = drawn(80, (screen) => {
    writeStressCurve(screen, { title: 'Right by the share of wrong values', note: 'Faint: built on.', points: [{ short: '0 %', name: 'none', value: rate(96, 128), faint: none }, { short: '50 %', name: 'half', value: none, faint: rate(32, 128) }] });
  });
  expect(lines.filter((line) => line.includes('●'))).toHaveLength(3);
  expect(lines.find((line) => line.startsWith('   50 %'))).toMatch(/^ +50 % {2}–/);
  expect(lines.find((line) => line.startsWith('  faint'))).toMatch(/25 % \[.*├.*●.*┤/);
});

test('recall is drawn by retriever and rising catalogs', () => {
  const chart = { title: 'Right tools that came back', axis: 'Tools in the catalog', series: [{ name: 'bm25@16', points: [{ size: 1000, recall: rate(96, 128) }, { size: 10_000, recall: rate(64, 128) }] }, { name: 'meaning of a very long name@16', points: [{ size: 1000, recall: rate(120, 128) }] }] };
  const lines = drawn(100, (screen) => { writeRecallChart(screen, chart); }).map((line) => line.replaceAll('\u00a0', ' '));
  expect(lines[0]).toBe('  Right tools that came back, by tools in the catalog');
  expect(lines.slice(2, 5).map((line) => line.trim().split('  ')[0])).toEqual(['bm25@16 1 000', 'bm25@16 10 000', 'meaning of a ver…name@16 1 000']);
  expect(lines.slice(2, 5).every((line) => line.includes('●'))).toBe(true);
  expect(drawn(80, (screen) => { writeRecallChart(screen, { ...chart, series: chart.series.slice(1) }); })).toEqual(['', '']);
});
