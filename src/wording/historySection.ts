import type { FreeRun, HistoryArm, HistoryContrast, HistoryStressDiagnosis, Horizon, Recovery } from '../core/HistoryStressDiagnosis.ts';
import type { Estimate } from '../core/Estimate.ts';
import { withoutEffort } from '../core/withoutEffort.ts';
import { count, counted } from './count.ts';
import { differenceText, rateText, rateValue } from './estimateText.ts';
import { historyClause } from './historyClause.ts';
import { capitalised } from './joined.ts';
import { reasonName } from './reasonText.ts';
import { isUnavailable, notAvailable, unavailableLines } from './unavailableLines.ts';
import type { StressCurve, StressSection } from './StressSection.ts';

const verdicts: Readonly<Record<HistoryContrast['verdict'], string>> = { loses: 'loses', gains: 'gains', 'not-shown': 'not shown', 'too-few': 'too few' };

/** What wrong steps in the history of a long task do to the next one. */
export function historySection(diagnosis: HistoryStressDiagnosis): StressSection {
  const { arms, longContext, conditioning } = diagnosis;
  const against = new Map([longContext, ...conditioning].flatMap((one) => (one === null ? [] : [[one.to, one] as const])));
  return {
    title: 'After its own errors',
    note: 'The same step of a task over a state that only the calls so far show, after histories of equal length that were put in. A step is right where it carries on from what stands there, and where it sets right what went wrong; both are counted as right, the second apart. Lost: after no error minus after errors, at the same place; early minus late, after no error. Wrong values are taken as they are and either stand by themselves or are built on; wrong names and malformed calls are refused and made right at once; a history without them is made as long by longer results. Reasoning: the same history and step, asked with an effort of its own; with it minus as the run asks. By itself: the model does the task from its opening, line after line, until its first mistake.',
    lines: [...linesOf(diagnosis), ...unavailableLines(arms.map(({ level, position, available, reasoning }) => ({ name: `${armText(level)}${reasoning === undefined ? '' : `, reasoning (${reasoning})`} at step ${String(position)}`, ...available })), 'step'), ...unavailableLines(diagnosis.free.map(({ steps, available }) => ({ name: `by itself, ${count(steps)} steps`, ...available })), 'task')],
    head: arms.length === 0 ? [] : ['after wrong', 'step', 'n', 'right', 'set right', 'lost', ''],
    rows: arms.map((arm) => rowOf(arm, against.get(arm.level))),
    curves: [...curvesOf(arms), ...diagnosis.free.flatMap(freeCurve)],
  };
}

function rowOf({ level, position, available, right, repaired, reasoning }: HistoryArm, contrast: HistoryContrast | undefined): readonly string[] {
  return [`${armText(level)}${reasoning === undefined ? '' : `, reasoning (${reasoning})`}`, String(position), String(right.n), rateText(right), rateValue(repaired), contrast === undefined ? '' : differenceText(contrast.difference), isUnavailable(available) ? notAvailable : contrast === undefined ? '' : verdicts[contrast.verdict]];
}

/** A row's head: `values, 50 %`. */
function armText(level: string): string {
  const [, share = '0', kind] = /^(\d+)(?:-(cascaded|names|malformed|padded))?/.exec(level) ?? [];
  if (share === '0') return 'no error';
  const part = `${share}\u00a0%`;
  return { cascaded: `values, ${part}, built on`, names: `names, ${part}`, malformed: `malformed, ${part}`, padded: `no error, as long, ${part}` }[kind ?? ''] ?? `values, ${part}`;
}

function linesOf({ arms, longContext, cleaned, reasoned, mitigated, recovery, horizon, free, told }: HistoryStressDiagnosis): readonly string[] {
  return [
    ...(told ? ['Told as text: the endpoint does not read calls that the model did not make, so what went before stands in one message. How it reads calls of its own may differ.'] : []),
    ...(longContext === null ? [] : [`Early minus late, after no error: ${differenceText(longContext.difference)}; ${verdicts[longContext.verdict]}.`]),
    ...(recovery === null ? [] : recoveryLines(recovery)),
    ...cleaned.map((one) => `${capitalised(historyClause(one.to))}: with the failed calls taken out of the history ${differenceText(one.difference)}; ${help[one.verdict]}.`),
    ...reasonedLines(reasoned, mitigated, arms),
    ...(horizon === null ? [] : [horizonText(horizon)]),
    ...free.flatMap(freeLines),
  ];
}

/** Over several shares nothing is summed up: where more is wrong, the step before is wrong more often, too. */
function recoveryLines({ difference, arms }: Recovery): readonly string[] {
  const within = difference.state === 'too-few' ? 'too few of either kind to tell whether the step after a wrong one goes wrong more often than the step after a right one.' : `right after a right step minus right after a wrong one ${differenceText(difference)}.`;
  return [`At the same share of wrong values and the same place: ${within}`, ...arms.map(({ level, afterWrong, afterRight, repaired }) => `${capitalised(historyClause(level))}: right ${rateText(afterWrong)} after a wrong step, ${rateText(afterRight)} after a right one; set right ${rateText(repaired)} of the wrong ones.`)];
}

/** What an effort of reasoning gains after the same history, how much of the loss it takes away, and whether it was honoured at all. */
function reasonedLines(reasoned: HistoryStressDiagnosis['reasoned'], mitigated: HistoryStressDiagnosis['mitigated'], arms: readonly HistoryArm[]): readonly string[] {
  const effortOf = (level: string): string => arms.find((arm) => arm.level === level)?.reasoning ?? '';
  return [
    ...seenLines(arms),
    ...reasoned.map(({ from, to, difference, verdict }) => `After ${historyClause(to)}: with reasoning (${effortOf(from)}) ${differenceText(difference)}; ${help[verdict]}.`),
    ...mitigated.map(({ level, difference }) => `Of the loss after ${historyClause(withoutEffort(level))}, reasoning (${effortOf(level)}) takes away ${differenceText(difference)}.`),
  ];
}

function seenLines(arms: readonly HistoryArm[]): readonly string[] {
  const efforts = [...Map.groupBy(arms.filter(({ reasoning }) => reasoning !== undefined), ({ reasoning }) => reasoning ?? '')];
  const usual = seenIn(arms.filter(({ reasoning }) => reasoning === undefined));
  return efforts.map(([effort, own]) => {
    const { seen, of } = seenIn(own);
    if (of === 0) return `Whether the model reasoned with an effort of ${effort} is not known: the endpoint says nothing of it.`;
    const elsewhere = usual.of === 0 ? '' : `, and in ${count(usual.seen)} of ${count(usual.of)} as the run asks`;
    return `Reasoning was seen in ${count(seen)} of ${count(of)} answers asked with an effort of ${effort}${elsewhere}.${seen === 0 && effort !== 'none' ? ' The endpoint does not seem to honour it, so that nothing is learnt of what reasoning does.' : ''}`;
  });
}

function seenIn(arms: readonly HistoryArm[]): HistoryArm['reasoned'] {
  return arms.reduce((sum, { reasoned: { seen, of } }) => ({ seen: sum.seen + seen, of: sum.of + of }), { seen: 0, of: 0 });
}

const help: Readonly<Record<HistoryContrast['verdict'], string>> = { loses: 'that helps', gains: 'that harms', 'not-shown': 'not shown to help', 'too-few': 'too few' };

/** A task that the model does by itself, over a history of its own. */
function freeLines({ steps, survival, horizon: { value, low, high }, mistakes, available }: FreeRun): readonly string[] {
  const last = survival.at(-1)?.right;
  if (last === undefined) return [`By itself: none of ${counted(available.asked, 'task')} could be asked.`];
  const at = (step: number | null): string => (step === null ? `more than ${count(steps)}` : count(step));
  const half = value === null ? `fewer than half of the tasks have a mistake by their last step; half would by step ${at(low)} at the earliest` : `half of the tasks have a mistake by step ${at(value)} [${at(low)}, ${at(high)}]`;
  const first = mistakes.length === 0 ? [] : [`Their first mistakes: ${mistakes.map(({ code, count: often }) => `${reasonName(code)} ${count(often)}`).join(' · ')}.`];
  return [`By itself, over a history of its own, told line by line for ${count(steps)} steps: ${half}; ${rateText(last)} of ${counted(last.n, 'task')} are done without one.`, ...first];
}

/** `Half of the tasks have a mistake by step 14 [9, 27].` */
function horizonText({ limit, value, low, high }: Horizon): string {
  const steps = (at: number | null): string => (at === null ? `more than ${count(limit)}` : count(at));
  return value === null
    ? `Half of the tasks would have a mistake by step ${steps(low)} at the earliest; as measured, not within ${count(limit)} steps.`
    : `Half of the tasks would have a mistake by step ${steps(value)} [${steps(low)}, ${steps(high)}], as steps go after no error and if each goes for itself.`;
}

function curvesOf(all: readonly HistoryArm[]): readonly StressCurve[] {
  const arms = all.filter(({ reasoning }) => reasoning === undefined);
  const clean = arms.filter(({ share, padded }) => share === 0 && !padded);
  const late = clean.at(-1);
  const efforts = [...new Set(all.flatMap(({ reasoning }) => reasoning ?? []))];
  return [
    ...(clean.length < 2 ? [] : [{ title: 'Right by place in the task, after no error', note: null, points: clean.map(({ position, right }) => ({ short: String(position), name: `step ${String(position)}`, value: right, faint: unseen })) }]),
    ...byShare(arms, late, ''),
    ...efforts.flatMap((effort) => byShare(all.filter(({ reasoning }) => reasoning === effort), late, `, asked with reasoning (${effort})`)),
  ];
}

function freeCurve({ steps, survival }: FreeRun): readonly StressCurve[] {
  return survival.length < 2 ? [] : [{ title: `Tasks without a mistake so far, by itself, of ${count(steps)} steps`, note: null, points: survival.map(({ step, right }) => ({ short: String(step), name: `through step ${String(step)}`, value: right, faint: unseen })) }];
}

const unseen: Estimate = { state: 'too-few', value: null, n: 0, unit: 'step', clusters: 0 };

function byShare(arms: readonly HistoryArm[], late: HistoryArm | undefined, asked: string): readonly StressCurve[] {
  const wrong = arms.filter(({ position, error, padded }) => position === late?.position && error === 'wrong-value' && !padded);
  const [apart, cascaded] = [false, true].map((is) => wrong.filter((arm) => arm.share === 0 || arm.cascaded === is));
  const shares = [...new Set(wrong.map(({ share }) => share))].sort((a, b) => a - b);
  const at = (list: readonly HistoryArm[] | undefined, share: number): Estimate => list?.find((arm) => arm.share === share)?.right ?? unseen;
  if (shares.length < 2) return [];
  return [{ title: `Right at step ${String(late?.position)}, by the share of wrong earlier values${asked}`, note: cascaded?.some(({ share }) => share > 0) === true ? 'Faint: where later steps build on wrong ones.' : null, points: shares.map((share) => ({ short: `${String(Math.round(share * 100))}\u00a0%`, name: `${String(Math.round(share * 100))}\u00a0% wrong`, value: at(apart, share), faint: at(cascaded, share) })) }];
}
