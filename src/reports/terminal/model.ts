import type { Diagnosis, ModelDiagnosis } from '../../core/Diagnosis.ts';
import { callingText } from '../../wording/callingText.ts';
import { count } from '../../wording/count.ts';
import { rateInterval, rateText, rateValue } from '../../wording/estimateText.ts';
import { findingsAbout } from '../../wording/findingsAbout.ts';
import { forgivenText, recoverableText } from '../../wording/formatText.ts';
import { interfaceText } from '../../wording/interfaceText.ts';
import type { Names } from '../../wording/modelNames.ts';
import { outcomeText } from '../../wording/outcomeText.ts';
import { noConfidence } from '../../wording/confidenceText.ts';
import { reasonsTitle } from '../../wording/apartText.ts';
import { reasonName } from '../../wording/reasonText.ts';
import { stageFailure, stageName } from '../../wording/stageText.ts';
import { totalLines } from '../../wording/totalsText.ts';
import { carriedText, usageText } from '../../wording/usageText.ts';
import { writeConfidence } from './confidence.ts';
import { writeFindings } from './findings.ts';
import { writeProfile } from './profile.ts';
import type { Screen } from './Screen.ts';
import { writeStress } from './stress.ts';
import { table } from './table.ts';

/** What is said where a model has no certain finding. */
export function nothingCertain({ settings, models }: Diagnosis): string {
  const compared = settings.target !== null || models.length > 1;
  return compared ? 'No loss is certain.' : 'No loss is certain from these answers alone.';
}

/** Everything about one model, its number and what it hides first. */
export function writeModel(screen: Screen, diagnosis: Diagnosis, model: ModelDiagnosis, names: Names): void {
  writeNumber(screen, diagnosis, model, names);
  const findings = findingsAbout(diagnosis, model.model);
  if (model.outcomes.length > 0 || findings.certain.length + findings.open.length > 0) {
    screen.heading(model.total.n === 0 ? 'What goes wrong' : 'What it hides');
    writeFindings(screen, findings, names, nothingCertain(diagnosis));
  }
  writeProfile(screen, diagnosis, model, names);
  writeStress(screen, diagnosis, model.model);
  writeStages(screen, model);
  writeFormat(screen, model);
  writeConfidence(screen, diagnosis, model, names);
  writeCarried(screen, diagnosis, model);
}

function writeNumber(screen: Screen, diagnosis: Diagnosis, model: ModelDiagnosis, names: Names): void {
  const { total } = model;
  screen.heading(names(model.model));
  if (total.n === 0) {
    for (const line of totalLines(model, diagnosis)) screen.text(line, { indent: 2 });
    return;
  }
  const rows = [[{ text: 'One number' }, { text: rateValue(total.strict, 1), mark: screen.style.strong }, { text: rateInterval(total.strict) }]];
  screen.lines(table([{ align: 'left' }, { align: 'left' }, { align: 'left' }], rows, screen.width - 2), 2);
  for (const line of totalLines(model, diagnosis)) screen.text(line, { indent: 2, mark: screen.style.faint });
}

function writeStages(screen: Screen, model: ModelDiagnosis): void {
  const lost = model.stages.filter((stage) => stage.count > 0);
  if (lost.length === 0) return;
  screen.heading('Where answers first fail');
  const rows = lost.map((stage) => [
    { text: stageName(stage.stage) },
    { text: rateValue(stage.loss, 1) },
    { text: count(stage.count), mark: screen.style.faint },
    { text: stageFailure(stage.stage), mark: screen.style.faint },
  ]);
  screen.lines(table([{ align: 'left' }, { align: 'right' }, { align: 'right' }, { align: 'left', gives: true }], rows, screen.width - 2), 2);
  const reasons = model.reasons.filter((reason) => reason.count > 0).map((reason) => `${reasonName(reason.code)} ${count(reason.count)}`);
  if (reasons.length > 0) screen.text(`${reasonsTitle(model)}: ${reasons.slice(0, 8).join(' · ')}`, { indent: 2 });
  for (const sentence of callingText(model)) screen.text(sentence, { indent: 2 });
}

function writeFormat(screen: Screen, model: ModelDiagnosis): void {
  if (model.outcomes.length === 0) return;
  screen.heading('Strict against lenient');
  if (model.total.n > 0) screen.text(`Strict ${rateText(model.total.strict, 1)}, lenient ${rateText(model.total.lenient, 1)}.`, { indent: 2 });
  screen.text(recoverableText(model.format), { indent: 2 });
  const forgiven = model.format.leniencies.map(forgivenText);
  if (forgiven.length > 0) screen.text(`Forgiven: ${forgiven.slice(0, 6).join(' · ')}`, { indent: 2 });
  screen.text(`Asked as: ${interfaceText(model.interface)}.`, { indent: 2, mark: screen.style.faint });
}

function writeCarried(screen: Screen, { confidence }: Diagnosis, model: ModelDiagnosis): void {
  const outcomes = model.outcomes.filter(({ kind }) => kind !== 'answered').map(({ kind, count: times }) => `${count(times)} ${outcomeText(kind)}`);
  const lines = [outcomes.length === 0 ? null : outcomes.join(', '), usageText(model), ...model.carried.map(carriedText), confidence.some((one) => one.model === model.model && one.basis === 'none') ? noConfidence : null].filter((line) => line !== null);
  if (lines.length === 0) return;
  screen.heading('Also recorded');
  for (const line of lines) screen.text(line, { indent: 2 });
}
