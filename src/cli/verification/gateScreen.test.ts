import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { composedCases, madeSide, plannedModel } from '../../../test/verification/madeSides.ts';
import type { Said } from '../../../test/verification/madeSides.ts';
import type { GateReport, GateTerms } from '../../core/GateReport.ts';
import type { AskedCase } from '../../verification/AskedCase.ts';
import { firstLooks, gateReport } from '../../verification/gate.ts';
import type { KeptSide } from '../../verification/KeptSide.ts';
import { gateJunit } from './gateJunit.ts';
import { gateMarkdown } from './gateMarkdown.ts';
import { gateScreen } from './gateScreen.ts';

const usual: GateTerms = { margin: 0.05, falseAlarms: 0.01, onUndecided: 'fail', confirm: false };
const parallel = composedCases('parallel', 120);
const right = (): Said => 'right';

function reportOf(baseline: KeptSide, candidate: KeptSide, terms: Partial<GateTerms> = {}): GateReport {
  const request = { version: '0', terms: { ...usual, ...terms }, onlyShared: false, skills: [] };
  return gateReport(baseline, firstLooks(baseline, [candidate], request), request, () => null);
}

/** What a screen says, whatever its lines. */
function said(report: GateReport): string {
  return stripVTControlCharacters(gateScreen(report, { columns: 100, colour: false })).replace(/\s+/g, ' ');
}

function ofModels(ids: readonly string[]): KeptSide {
  const side = madeSide(parallel, right);
  const own = side.observations.get('m') ?? new Map();
  return { ...side, plan: { ...side.plan, models: ids.map((id) => plannedModel(id)) }, observations: new Map(ids.map((id) => [id, own])) };
}

test('models without a partner are named everywhere', () => {
  const report = reportOf(ofModels(['a', 'b']), ofModels(['a', 'c']));
  for (const text of [said(report), gateMarkdown(report).replace(/\s+/g, ' ')]) expect(text).toContain('Of run.sqlite not compared: b. Of run.sqlite not compared: c.');
  expect(gateJunit(report)).toContain('<testsuite name="models without a partner" tests="2" failures="2" errors="0" skipped="0">');
  expect(gateJunit(reportOf(ofModels(['a']), ofModels(['a'])))).not.toContain('partner');
});

test('answers that were cut off are counted, and so is what is lost and not listed', () => {
  const cut = madeSide(parallel, ({ id }) => (/[0369]$/.test(id) ? 'unreadable' : 'right'));
  const own = [...(cut.observations.get('m') ?? [])].map(([id, all]) => [id, all.map((one) => (one.strict.state === 'wrong' ? { ...one, outcome: 'capped' as const } : one))] as const);
  const report = reportOf(madeSide(parallel, right), { ...cut, observations: new Map([['m', new Map(own)]]) });
  expect(said(report)).toContain('Cut off by the token cap: 0 answers before and 48 after; they are graded as they stand.');
  expect(gateMarkdown(report).replaceAll('\u00a0', ' ')).toContain('Cut off by the token cap: 0 answers before and 48 after');
  expect(gateMarkdown(report)).toContain('and 36 more');
  expect(gateJunit(report)).toContain('and 36 more</failure>');
});

test('where nothing can be found it is said, and not how small a regression is', () => {
  const ten = (cases: readonly AskedCase[]): readonly AskedCase[] => cases.map((one) => ({ ...one, origin: { ...one.origin, cluster: one.id.replace(/^\D*\d*(\d).*$/, '$1') } }));
  const cases = ['1', '2', '3', '4', '5', '6'].flatMap((level) => ten(composedCases('parallel', 20, { stress: { stressor: 'tools', level } })));
  const report = reportOf(madeSide([...ten(parallel), ...cases], right), madeSide([...ten(parallel), ...cases], () => 'stopped-after-first'));
  expect(said(report)).toContain('In 11 parts they would miss a regression of any size more often than that: too few questions or sets of tools for so many looks.');
  expect(said(report)).not.toContain('19 times of 20');
});
