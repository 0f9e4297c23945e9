import type { GatedCandidate, GatedLook, GateReport, GateTerms } from '../../core/GateReport.ts';
import { candidateName, gatedLookSentence, gateVerdictText } from '../../wording/gateText.ts';
import { listedCases, subjectName } from '../../wording/verificationText.ts';
import { visibleLines, visibleText } from '../../wording/visibleText.ts';

/** A gate as JUnit XML: a suite for each model, a test for each part. What is undecided and passes is skipped; so is a model without a partner. */
export function gateJunit(report: GateReport): string {
  const { terms, candidates } = report;
  const suites = candidates.map((candidate) => suiteOf(candidate, terms));
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites name="faultline gate">', ...suites.flat(), ...aloneSuite(report), '</testsuites>', ''].join('\n');
}

/** Models that nothing is held against, or that are held against nothing. */
function aloneSuite({ baseline, runs, terms }: GateReport): readonly string[] {
  const tests = [baseline, ...runs].flatMap(({ label, unpaired }) => unpaired.map((model) => ({ name: `${visibleText(model)} (${visibleText(label)})`, message: `${visibleText(model)} of ${visibleText(label)} has no partner to be held against` })));
  if (tests.length === 0) return [];
  const fails = terms.onUndecided === 'fail';
  const counted = String(tests.length);
  const element = fails ? 'failure type="undecided"' : 'skipped';
  return [
    `  <testsuite name="models without a partner" tests="${counted}" failures="${fails ? counted : '0'}" errors="0" skipped="${fails ? '0' : counted}">`,
    ...tests.flatMap(({ name, message }) => [`    <testcase classname="models without a partner" name=${quoted(name)}>`, `      <${element} message=${quoted(message)}/>`, '    </testcase>']),
    '  </testsuite>',
  ];
}

type Outcome = 'passed' | 'failure' | 'skipped';

function suiteOf(candidate: GatedCandidate, { onUndecided, margin }: GateTerms): readonly string[] {
  const name = candidateName(candidate);
  const outcomes = candidate.looks.map((look) => outcomeOf(look, onUndecided === 'fail'));
  const countOf = (wanted: Outcome): string => String(outcomes.filter((outcome) => outcome === wanted).length);
  return [
    `  <testsuite name=${quoted(name)} tests="${String(outcomes.length)}" failures="${countOf('failure')}" errors="0" skipped="${countOf('skipped')}">`,
    ...candidate.looks.flatMap((look, index) => testOf(look, outcomes[index] ?? 'passed', name, margin)),
    '  </testsuite>',
  ];
}

function outcomeOf({ verdict }: GatedLook, openFails: boolean): Outcome {
  if (verdict === 'held') return 'passed';
  if (verdict === 'regressed') return 'failure';
  return openFails && verdict !== 'not-compared' ? 'failure' : 'skipped';
}

function testOf(look: GatedLook, outcome: Outcome, suite: string, margin: number): readonly string[] {
  const head = `    <testcase classname=${quoted(suite)} name=${quoted(subjectName(look.subject))}`;
  if (outcome === 'passed') return [`${head}/>`];
  const message = `${gateVerdictText(look, margin)}: ${gatedLookSentence(look)}`;
  if (outcome === 'skipped') return [`${head}>`, `      <skipped message=${quoted(message)}/>`, '    </testcase>'];
  return [`${head}>`, `      <failure type=${quoted(look.verdict)} message=${quoted(message)}>${text(listedCases(look.lost, look.lostCount).join('\n'))}</failure>`, '    </testcase>'];
}

function quoted(value: string): string {
  return `"${text(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}"`;
}

/** What XML 1.0 cannot hold is written out. */
function text(value: string): string {
  return visibleLines(value).replaceAll('\u00a0', ' ').replace(/[\ufffe\uffff]/g, '\ufffd').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
