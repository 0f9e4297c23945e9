import type { Diagnosis } from '../../core/Diagnosis.ts';
import type { Report } from '../../core/Report.ts';
import { count, counted } from '../../wording/count.ts';
import { rateText } from '../../wording/estimateText.ts';
import { findingsAbout, findingsBetween, findingsOnKeys } from '../../wording/findingsAbout.ts';
import { findingText } from '../../wording/findingText.ts';
import { intakeText } from '../../wording/intakeText.ts';
import { defectiveText, keyEffectText, suspectedText } from '../../wording/keyText.ts';
import { modelNames } from '../../wording/modelNames.ts';
import type { Names } from '../../wording/modelNames.ts';
import { pairCalling, pairPart, pairsSummary, pairTotals, pairVerdict, reversalSentence } from '../../wording/pairText.ts';
import { runLines } from '../../wording/runText.ts';
import { problemExample, problemName } from '../../wording/problemText.ts';
import { methodText, nullText, sourceName, sourceText } from '../../wording/sourceText.ts';
import { Document } from './Document.ts';
import { writeEvidence } from './evidence.ts';
import { hasAny, writeFindings } from './findings.ts';
import { writeModel } from './model.ts';
import { writeTrajectories } from './trajectories.ts';

/** The whole diagnosis for a repository, a pull request or a wiki. */
export const report: Report = { id: 'markdown', version: '1', extension: 'md', render };

function render(diagnosis: Diagnosis): string {
  const document = new Document();
  const names = modelNames(diagnosis);
  document.heading(1, `Faultline: ${sourceName(diagnosis.source.label)}`);
  document.paragraph(sourceText(diagnosis));
  const held = diagnosis.models.length === 0 ? 'No model was found, so there is nothing to diagnose.' : nullText(diagnosis, names);
  if (held !== null) document.paragraph(held);
  writeOverview(document, diagnosis, names);
  for (const model of diagnosis.models) writeModel(document, diagnosis, model, names);
  writeTrajectories(document, diagnosis, names);
  writePairs(document, diagnosis, names);
  writeKeys(document, diagnosis, names);
  writeEvidence(document, diagnosis, names);
  writeIntake(document, diagnosis);
  document.paragraph(methodText(diagnosis));
  return document.toString();
}

function writeOverview(document: Document, diagnosis: Diagnosis, names: Names): void {
  if (diagnosis.models.length < 2) return;
  const rows = diagnosis.models.map((model) => {
    const { certain } = findingsAbout(diagnosis, model.model);
    const hidden = certain.map((finding) => findingText(finding, names)).map(({ title, size }) => `${title} ${size}`);
    return [names(model.model), rateText(model.total.strict, 1), hidden.length === 0 ? 'nothing certain' : hidden.join('; ')];
  });
  document.heading(2, 'One number, and what it hides');
  document.table(['Model', 'One number', 'What it hides'], rows);
}

function writePairs(document: Document, diagnosis: Diagnosis, names: Names): void {
  const { pairs, reversals } = diagnosis;
  if (pairs.length === 0) return;
  document.heading(2, 'Models against each other');
  document.paragraph(`${pairsSummary(pairs)}.`);
  const between = findingsBetween(diagnosis);
  if (pairs.length === 1) writeFindings(document, between, names, 3);
  const rows = pairs.map((pair) => [
    `${names(pair.models[0])} / ${names(pair.models[1])}`,
    pairVerdict(pair.verdict),
    rateText(pair.disagreement),
    pair.differs.map(pairPart).join('; '),
  ]);
  document.table(['Pair', 'Verdict', 'Exactly one right', 'Certainly different in'], rows);
  const [only] = pairs;
  if (pairs.length === 1 && only !== undefined) document.list([pairTotals(only, names), ...pairCalling(only, names)]);
  document.list(reversals.map((reversal) => reversalSentence(reversal, names)));
}

function writeKeys(document: Document, diagnosis: Diagnosis, names: Names): void {
  const { defective, suspected, effect } = diagnosis.keys;
  const found = findingsOnKeys(diagnosis);
  if (defective.length + suspected.length === 0 && !hasAny(found)) return;
  document.heading(2, 'Answer keys');
  writeFindings(document, found, names, 3);
  document.paragraph(`${counted(defective.length, 'defective key')}, excluded; ${counted(suspected.length, 'suspected key')}, shown and never excluded.`);
  document.list([...defective.map(defectiveText), ...suspected.map(suspectedText)]);
  if (suspected.length > 0) document.paragraph(`Totals with and without the suspected keys: ${effect.map((each) => keyEffectText(each, names)).join('; ')}.`);
}

function writeIntake(document: Document, diagnosis: Diagnosis): void {
  document.heading(2, 'Intake');
  document.paragraph(intakeText(diagnosis));
  document.list(runLines(diagnosis));
  document.list(
    diagnosis.intake.problems.flatMap(({ code, count: times, examples }) => [
      `${count(times)} ${problemName(code, times)}`,
      ...examples.slice(0, 3).map((example) => problemExample(example)),
    ]),
  );
}
