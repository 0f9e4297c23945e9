import type { ReconciledModel, Reconciliation } from '../engine/reconcileRecording.ts';
import type { DisagreementGroup } from '../engine/reconcile/Disagreement.ts';
import { wrapped } from '../reports/terminal/wrapped.ts';
import { causeText } from '../wording/causeText.ts';
import { count, counted } from '../wording/count.ts';
import { interfaceText } from '../wording/interfaceText.ts';
import { ruleSentences } from '../wording/ruleSentences.ts';
import { visibleText } from '../wording/visibleText.ts';

/** Ids shown of one group; the JSON document has all. */
const mostIds = 20;
/** Narrower than this nothing is readable. */
const leastColumns = 20;

/** A reconciliation as text of at most `columns` characters a line, one block for each model. */
export function reconciliationText({ checker, models }: Reconciliation, columns: number): string {
  const width = Math.max(columns, leastColumns);
  const heading = checker === null ? 'No official checker fits this recording.' : `Official checker: ${visibleText(checker)}`;
  const blocks = models.map((model) => modelLines(model).flatMap((line) => fitted(line, width)).join('\n'));
  return `${[fitted(heading, width).join('\n'), ...blocks].join('\n\n')}\n`;
}

function modelLines(model: ReconciledModel): readonly string[] {
  return [
    visibleText(model.model),
    `  ${interfaceText(model.interface)}`,
    ...publishedLines(model),
    `  our verdicts agree on ${agreed(model)}${model.disagreed === 0 ? '' : `; on the ${model.disagreed === 1 ? 'other one' : `${count(model.disagreed)} others`}:`}`,
    ...model.groups.flatMap(groupLines),
    ...(model.notGradable === 0 ? [] : [`  not gradable by us: ${count(model.notGradable)}`]),
    ...(model.withoutOfficial === 0 ? [] : [`  without an official verdict: ${count(model.withoutOfficial)}`]),
  ];
}

function agreed({ agreed: same, disagreed }: ReconciledModel): string {
  return `${count(same)} of ${count(same + disagreed)}`;
}

function publishedLines({ published, reproduced, errorTypes, notReproduced }: ReconciledModel): readonly string[] {
  if (published === 0) return ['  no published verdicts; held against the reproduced ones'];
  return [
    `  published verdicts reproduced: ${count(reproduced)} of ${count(published)}; error types ${count(errorTypes.reproduced)} of ${count(errorTypes.stated)}`,
    ...(notReproduced.length === 0 ? [] : ['    not reproduced:', `      ${idsText(notReproduced)}`]),
  ];
}

function groupLines({ kind, detail, officialRight, cases }: DisagreementGroup): readonly string[] {
  const sides = officialRight ? 'official right, ours wrong' : 'official wrong, ours right';
  const rule = ruleSentences(detail);
  return [
    `    ${count(cases.length)} × ${causeText(kind)}: ${visibleText(detail)} (${sides})`,
    ...(rule === null ? [] : [`      ${rule}`]),
    `      ${idsText(cases)}`,
  ];
}

function idsText(ids: readonly string[]): string {
  const shown = ids.slice(0, mostIds).map(visibleText).join(', ');
  return ids.length <= mostIds ? shown : `${shown} and ${counted(ids.length - mostIds, 'other')}; --json lists all`;
}

/** A line broken to the width, every part as far in as the first. */
function fitted(line: string, width: number): readonly string[] {
  const text = line.trimStart();
  const indent = ' '.repeat(line.length - text.length);
  return wrapped(text, width - indent.length).map((part) => indent + part);
}
