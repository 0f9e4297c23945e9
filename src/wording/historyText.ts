import type { ErrorHistory, OrderResult, TrajectoryDiagnosis } from '../core/TrajectoryDiagnosis.ts';
import type { Estimate } from '../core/Estimate.ts';
import { count, counted } from './count.ts';
import { differenceInterval, differenceText, differenceValue, rateInterval, rateValue } from './estimateText.ts';
import { fixed } from './fixed.ts';
import { probabilityText } from './probabilityText.ts';
import { shortened } from './shortened.ts';
import { visibleText } from './visibleText.ts';

/** Head of the part of a report that tells what follows an error. */
export const historyTitle = 'Errors along trajectories';

/** What the reader has to know before the numbers. */
export const historyNote: string =
  'Observed, not tried: what follows an error may be harder, and hard tasks have more of both. The tests hold each trajectory against other orders of its own calls; its last message, and among calls of the same tools the last of each, stays in its place, since how that one went may be what ended it.';

/** What was followed, and what is in no rate. */
export function historyLines(one: TrajectoryDiagnosis): readonly string[] {
  const { trajectories, tasks, calls, errors, repeats, userCalls, infrastructure, unanswered, endings, rewards } = one;
  const reward = rewards.mean === null ? 'no rewards recorded' : `mean reward ${fixed(rewards.mean, 3)} over ${count(rewards.n)}, not recomputed`;
  return [
    `${counted(trajectories, 'trajectory', 'trajectories')} of ${counted(tasks, 'task')}: ${count(errors)} of ${counted(calls, 'call')} failed; ${reward}.`,
    repeats.calls === 0
      ? 'No call repeats a failed one word for word.'
      : `${counted(repeats.calls, 'call')} repeat${repeats.calls === 1 ? 's' : ''} a failed one word for word, and ${count(repeats.errors)} of them failed again: no new errors, so every rate is given without and with them.`,
    userCalls.calls === 0 ? null : `The simulated user made ${counted(userCalls.calls, 'call')} of its own, ${count(userCalls.errors)} of which failed; they are in no rate.`,
    unanswered === 0 ? null : `${counted(unanswered, 'call')} without a result ${unanswered === 1 ? 'is' : 'are'} in no rate.`,
    infrastructure === 0 ? null : `${counted(infrastructure, 'trajectory', 'trajectories')} broken by the infrastructure ${infrastructure === 1 ? 'is' : 'are'} left out.`,
    errors === 0 && calls > 0 ? 'No call failed, so nothing can follow an error.' : null,
    endings.length === 0 ? null : `Ended by: ${endings.map(({ reason, count: times }) => `${shortened(visibleText(reason), 40)} ${count(times)}`).join(' · ')}.`,
  ].filter((line) => line !== null);
}

/** One condition with its rate without and with repeats. */
export interface HistoryRow {
  readonly group: 'before' | 'earlier' | 'step' | 'quarter';
  readonly name: string;
  /** For an axis with little room. */
  readonly short: string;
  readonly fresh: Estimate;
  readonly all: Estimate;
}

/** Every condition under which a call was seen. */
export function historyRows({ fresh, all }: TrajectoryDiagnosis): readonly HistoryRow[] {
  const rows: readonly (HistoryRow | null)[] = [
    row('before', 'right after an error', 'after an error', fresh.afterError, all.afterError),
    row('before', 'right after a success', 'after a success', fresh.afterSuccess, all.afterSuccess),
    ...fresh.byEarlier.map(({ earlier, orMore, rate }, at) => row('earlier', earlierName(earlier, orMore), `${String(earlier)}${orMore ? '+' : ''}`, rate, all.byEarlier[at]?.rate)),
    ...fresh.byStep.map(({ from, to, rate }, at) => row('step', stepName(from, to), to === null ? `${String(from)}+` : from === to ? String(from) : `${String(from)}–${String(to)}`, rate, all.byStep[at]?.rate)),
    ...fresh.byQuarter.map(({ quarter, rate }, at) => row('quarter', `${ordinals[quarter - 1] ?? String(quarter)} quarter`, String(quarter), rate, all.byQuarter[at]?.rate)),
  ];
  return rows.filter((each) => each !== null);
}

const ordinals = ['first', 'second', 'third', 'last'];

function row(group: HistoryRow['group'], name: string, short: string, fresh: Estimate, all: Estimate | undefined): HistoryRow | null {
  return all === undefined || all.n === 0 ? null : { group, name, short, fresh, all };
}

function earlierName(earlier: number, orMore: boolean): string {
  if (earlier === 0) return 'no earlier error';
  return `${String(earlier)}${orMore ? ' or more' : ''} earlier ${earlier === 1 ? 'error' : 'errors'}`;
}

function stepName(from: number, to: number | null): string {
  if (to === null) return `message ${String(from)} and later`;
  return from === to ? `message ${String(from)}` : `messages ${String(from)} to ${String(to)}`;
}

/** A rate with its interval and the calls that it rests on: `21 % [8, 41] of 53`. */
export function historyRate(rate: Estimate): string {
  return rate.n === 0 ? '–' : `${rateValue(rate)} ${rateInterval(rate)} of ${count(rate.n)}`;
}

/** After an error minus after a success, as it stands. */
export function historyDifference(difference: Estimate): string {
  return difference.value === null ? '–' : `${differenceValue(difference)} ${differenceInterval(difference)}`;
}

/** The two tests of a history in a sentence each. */
export function orderLines({ order, toolOrder }: ErrorHistory): readonly string[] {
  return [orderLine('In order', 'of the same trajectories', order), orderLine('Among calls of the same tools', 'of these', toolOrder)];
}

function orderLine(lead: string, of: string, { pValue, observed, expected, informative, exact, excess }: OrderResult): string {
  if (pValue === null) return `${lead}: no other order could give another number of errors right after an error, so there is nothing to test.`;
  const counting = exact ? 'every order counted' : 'random orders drawn';
  return (
    `${lead}: ${count(observed)} errors right after an error, ${fixed(expected, 1)} in chance orders ${of}, ${probabilityText(pValue)} one-sided (${counting}; ` +
    `${counted(informative, 'trajectory', 'trajectories')} can tell), an excess of ${differenceText(excess)}.`
  );
}
