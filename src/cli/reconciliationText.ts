import type { CauseKind, ModelReconciliation } from '../engine/reconcile/Disagreement.ts';
import type { Reconciliation } from '../engine/reconcileRecording.ts';
import { visibleText } from '../wording/visibleText.ts';

const causes: Readonly<Record<CauseKind, string>> = {
  decoder: 'only one of the two could read the answer',
  key: 'the key is at fault',
  'checker-rule': 'a rule of the official checker',
  ours: 'our reading or grading decides otherwise',
};

/** A reconciliation as text, one block for each model. */
export function reconciliationText({ checker, models }: Reconciliation): string {
  const heading = checker === null ? 'No official checker fits this recording.' : `Official checker: ${visibleText(checker)}`;
  return `${[heading, ...models.map(modelText)].join('\n\n')}\n`;
}

function modelText(model: ModelReconciliation): string {
  const compared = model.agreed + model.disagreed;
  return [
    visibleText(model.model),
    model.published === 0
      ? '  no published verdicts; held against the reproduced ones'
      : `  published verdicts reproduced: ${model.reproduced} of ${model.published}; error types ${model.errorTypes.reproduced} of ${model.errorTypes.stated}`,
    ...model.notReproduced.map((caseId) => `    not reproduced: ${visibleText(caseId)}`),
    `  our verdicts agree on ${model.agreed} of ${compared}${model.disagreed === 0 ? '' : `; the ${model.disagreed} others:`}`,
    ...model.groups.flatMap(({ kind, detail, officialRight, count, examples }) => [
      `    ${count} × ${causes[kind]}: ${visibleText(detail)} (official ${officialRight ? 'right, ours wrong' : 'wrong, ours right'})`,
      `      ${examples.map((example) => visibleText(example.slice(model.model.length + 1))).join(', ')}${count > examples.length ? ', …' : ''}`,
    ]),
    ...(model.notGradable === 0 ? [] : [`  not gradable by us: ${model.notGradable}`]),
    ...(model.withoutOfficial === 0 ? [] : [`  without an official verdict: ${model.withoutOfficial}`]),
  ].join('\n');
}
