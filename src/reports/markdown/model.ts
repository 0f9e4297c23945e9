import type { Diagnosis, ModelDiagnosis, PartResult } from '../../core/Diagnosis.ts';
import { againstLine, againstOf } from '../../wording/againstText.ts';
import { callingText } from '../../wording/callingText.ts';
import { count } from '../../wording/count.ts';
import { differenceText, rateText } from '../../wording/estimateText.ts';
import { findingsAbout } from '../../wording/findingsAbout.ts';
import { forgivenText, recoverableText } from '../../wording/formatText.ts';
import { interfaceText } from '../../wording/interfaceText.ts';
import type { Names } from '../../wording/modelNames.ts';
import { outcomeText } from '../../wording/outcomeText.ts';
import { groupName, groupOrder, partName } from '../../wording/partText.ts';
import { pointsSize } from '../../wording/points.ts';
import { reasonsTitle } from '../../wording/apartText.ts';
import { reasonName } from '../../wording/reasonText.ts';
import { stageFailure, stageName } from '../../wording/stageText.ts';
import { statusText } from '../../wording/statusText.ts';
import { unavailablePartText } from '../../wording/unavailablePartText.ts';
import { totalLines } from '../../wording/totalsText.ts';
import { carriedText, usageText } from '../../wording/usageText.ts';
import { writeConfidence } from './confidence.ts';
import type { Document } from './Document.ts';
import { writeFindings } from './findings.ts';
import { writeStress } from './stress.ts';

/** Everything about one model. */
export function writeModel(document: Document, diagnosis: Diagnosis, model: ModelDiagnosis, names: Names): void {
  const { total } = model;
  document.heading(2, names(model.model));
  if (total.n === 0) document.paragraph(totalLines(model, diagnosis).join(' '));
  else document.led(rateText(total.strict, 1), totalLines(model, diagnosis).join('; '));
  const findings = findingsAbout(diagnosis, model.model);
  document.heading(3, 'What it hides');
  if (findings.certain.length === 0) document.paragraph('Nothing is certain.');
  writeFindings(document, findings, names, 4);
  writeProfile(document, model, againstLine(diagnosis, names, model));
  writeStress(document, diagnosis, model.model);
  writeStages(document, model);
  writeFormat(document, model);
  writeConfidence(document, diagnosis, model, names);
  writeRecorded(document, model);
}

function writeProfile(document: Document, model: ModelDiagnosis, againstWhat: string | null): void {
  const unavailable = unavailablePartText(model);
  if (model.parts.length === 0 && unavailable === null) return;
  const parts = groupOrder.flatMap((group) => model.parts.filter((part) => part.group === group));
  document.heading(3, 'Profile');
  if (unavailable !== null) document.paragraph(unavailable);
  if (parts.length === 0) return;
  if (againstWhat !== null) document.paragraph(againstWhat);
  document.table(['Part', 'Group', 'Rate', 'n', 'Difference', 'Can hide', 'Standing'], parts.map((part) => row(part, parts)));
}

function differenceOf(part: PartResult): string {
  const difference = againstOf(part);
  return difference === null ? '' : differenceText(difference);
}

function row(part: PartResult, parts: readonly PartResult[]): readonly string[] {
  return [
    partName(part.part, part.name),
    groupName(part.group, parts),
    rateText(part.estimate),
    count(part.n),
    differenceOf(part),
    part.canHide > 0 ? pointsSize(part.canHide, 0) : '',
    statusText(part.status),
  ];
}

function writeStages(document: Document, model: ModelDiagnosis): void {
  const lost = model.stages.filter((stage) => stage.count > 0);
  if (lost.length === 0) return;
  document.heading(3, 'Where answers first fail');
  document.table(['Stage', 'Failure', 'Loss', 'Answers'], lost.map(({ stage, loss, count: times }) => [stageName(stage), stageFailure(stage), rateText(loss, 1), count(times)]));
  const reasons = model.reasons.filter((reason) => reason.count > 0).map((reason) => `${reasonName(reason.code)} ${count(reason.count)}`);
  document.list([...callingText(model), ...(reasons.length === 0 ? [] : [`${reasonsTitle(model)}: ${reasons.join(' · ')}`])]);
}

/** Where only trajectories were followed no answer was read. */
function writeFormat(document: Document, { total, format, outcomes, interface: asked }: ModelDiagnosis): void {
  if (outcomes.length === 0) return;
  document.heading(3, 'Strict against lenient');
  document.paragraph(`Strict ${rateText(total.strict, 1)}, lenient ${rateText(total.lenient, 1)}. ${recoverableText(format)}`);
  document.list([...format.leniencies.map(forgivenText), `Asked as: ${interfaceText(asked)}`]);
}

function writeRecorded(document: Document, model: ModelDiagnosis): void {
  const usage = usageText(model);
  const lines = [
    model.outcomes.map(({ kind, count: times }) => `${count(times)} ${outcomeText(kind)}`).join(', '),
    ...(usage === null ? [] : [usage]),
    ...model.carried.map(carriedText),
  ].filter((line) => line !== '');
  if (lines.length === 0) return;
  document.heading(3, 'Also recorded');
  document.list(lines);
}
