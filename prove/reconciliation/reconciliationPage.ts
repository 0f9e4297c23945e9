import { causeKinds } from '../../src/engine/reconcile/Disagreement.ts';
import type { CauseKind } from '../../src/engine/reconcile/Disagreement.ts';
import type { ReconciledModel } from '../../src/engine/reconcileRecording.ts';
import { causeSentence, causeText } from '../../src/wording/causeText.ts';
import { count } from '../../src/wording/count.ts';
import { visibleText } from '../../src/wording/visibleText.ts';
import type { Judged } from './judged.ts';
import { causeTotals } from './ReconciledRecording.ts';
import type { CauseTotal, ReconciledRecording } from './ReconciledRecording.ts';

/** `docs/reconciliation.md`: every place where our verdict differs from the official one, and why. */
export function reconciliationPage(recordings: readonly ReconciledRecording[], judged: readonly Judged[]): string {
  return [
    '# Where our verdicts and the official ones part',
    '',
    'Written by `npm run prove reconcile`; the numbers are in [evidence/reconcile.json](evidence/reconcile.json). The same for any folder: `faultline reconcile <folder>`, with `--json` for everything.',
    '',
    ...summary(recordings),
    '',
    '## How a cause is found',
    '',
    'The official verdict is reproduced with the official rules, then again with each rule set aside alone, and with each two: the first that brings it over to ours is the cause. Before that come a key that is defective by its own schema and an answer that only one side can read; after it a rule of ours that compares by meaning. Whatever is left would be *unexplained* and fails this proof.',
    '',
    ...recordings.flatMap(recordingSection),
    '## Official right, ours wrong',
    '',
    'A false “wrong” is the worst mistake of a grader, so each answer that the official checker passes and we do not was looked at, apart from those under a defective key (which we leave out of every rate) and those that attempt a call which the official decoder cannot read (which it takes for a refusal).',
    '',
    ...table(['cases', 'cause', 'who is wrong', 'why'], judged.map(judgedRow)),
    '',
  ].join('\n');
}

const reasons: Readonly<Record<CauseKind, string>> = {
  ours: 'unexplained',
  'our-rule': 'by a rule of ours',
  key: 'under a defective key',
  decoder: 'because only one side could read the answer',
  'checker-rule': 'by a rule of the official checker',
};

function summary(recordings: readonly ReconciledRecording[]): readonly string[] {
  const models = recordings.flatMap((recording) => recording.models);
  const sum = (of: (model: ReconciledModel) => number): number => models.reduce((total, model) => total + of(model), 0);
  const differs = causeKinds.map((kind) => {
    const verdicts = recordings.flatMap(causeTotals).filter((total) => total.kind === kind).reduce((total, one) => total + one.verdicts, 0);
    return `${count(verdicts)} ${reasons[kind]}`;
  });
  return [
    `Over ${count(recordings.length)} recordings and ${count(models.length)} models, ${count(sum((model) => model.reproduced))} of ${count(sum((model) => model.published))} published single-turn verdicts are reproduced, and ${count(sum((model) => model.errorTypes.reproduced))} of ${count(sum((model) => model.errorTypes.stated))} error types. Our own verdict is the same on ${count(sum((model) => model.agreed))} and differs on ${count(sum((model) => model.disagreed))}: ${differs.join(', ')}.`,
    '',
    ...table(
      ['recording', 'checker', 'models', 'verdicts reproduced', 'error types reproduced', 'ours agree', 'ours differ'],
      recordings.map(({ folder, what, checker, models: own }) => {
        const add = (of: (model: ReconciledModel) => number): number => own.reduce((total, model) => total + of(model), 0);
        return [
          `\`${folder}\`: ${what}`,
          `\`${checker ?? 'none'}\``,
          count(own.length),
          `${count(add((model) => model.reproduced))} of ${count(add((model) => model.published))}`,
          `${count(add((model) => model.errorTypes.reproduced))} of ${count(add((model) => model.errorTypes.stated))}`,
          count(add((model) => model.agreed)),
          count(add((model) => model.disagreed)),
        ];
      }),
    ),
  ];
}

function recordingSection(recording: ReconciledRecording): readonly string[] {
  return [
    `## ${recording.folder}`,
    '',
    ...(recording.note === null ? [] : [recording.note, '']),
    ...table(['model', 'decoder profile', 'verdicts reproduced', 'error types', 'ours agree', 'ours differ'], recording.models.map(modelRow)),
    '',
    ...table(['verdicts', 'official', 'ours', 'cause', 'cases (models, where several)'], sortedTotals(recording).map(causeRow)),
    '',
  ];
}

function modelRow(model: ReconciledModel): readonly string[] {
  const { profile, basis, agreement } = model.interface;
  const held = agreement === null ? '' : `, ${count(agreement.agreed)} of ${count(agreement.compared)} held out`;
  return [
    visibleText(model.model),
    `\`${visibleText(profile ?? 'none')}\` (${basis}${held})`,
    `${count(model.reproduced)} of ${count(model.published)}`,
    `${count(model.errorTypes.reproduced)} of ${count(model.errorTypes.stated)}`,
    count(model.agreed),
    count(model.disagreed),
  ];
}

function sortedTotals(recording: ReconciledRecording): readonly CauseTotal[] {
  return [...causeTotals(recording)].sort((a, b) => causeKinds.indexOf(a.kind) - causeKinds.indexOf(b.kind) || b.verdicts - a.verdicts);
}

function causeRow({ kind, detail, officialRight, verdicts, cases }: CauseTotal): readonly string[] {
  const name = kind === 'checker-rule' || kind === 'our-rule' ? `\`${detail}\`` : causeText(kind);
  const ids = [...cases].map(([id, models]) => `${visibleText(id)}${models === 1 ? '' : ` (${models})`}`);
  return [count(verdicts), officialRight ? 'right' : 'wrong', officialRight ? 'wrong' : 'right', `${name}: ${causeSentence(kind, detail)}`, ids.join(', ')];
}

function judgedRow({ caseIds, cause, fault, why }: Judged): readonly string[] {
  return [caseIds.join(', '), `\`${cause}\``, fault === 'official' ? 'the official rule is too lax' : 'ours is too strict here', why];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)];
}
