import type { Progress } from '../../engine/live/Progress.ts';
import { count, counted } from '../../wording/count.ts';
import { fixed } from '../../wording/fixed.ts';
import { money } from '../../wording/money.ts';
import { plainText } from '../plainText.ts';
import type { LiveSurroundings } from '../Surroundings.ts';
import type { ProgressKind } from './AskRequest.ts';

/** Shows how far a run is: counts only, never a verdict before the planned end. */
export interface ProgressView {
  readonly show: (progress: Progress) => void;
  /** Leaves the last state standing. */
  readonly end: () => void;
}

/** Milliseconds between two plain lines. */
const pause = 5000;

export function progressView(kind: ProgressKind, surroundings: Pick<LiveSurroundings, 'note' | 'noteColumns'>, elapsed: () => number): ProgressView {
  const shown = kind === 'auto' ? (surroundings.noteColumns === null ? 'lines' : 'live') : kind;
  switch (shown) {
    case 'live':
      return liveView(surroundings);
    case 'lines':
      return lineView(surroundings, elapsed);
    case 'json':
      return { show: (progress) => surroundings.note(`${JSON.stringify({ event: 'progress', ...progress })}\n`), end: () => undefined };
    case 'none':
      return { show: () => undefined, end: () => undefined };
  }
}

/** One line, written over again and again. */
function liveView({ note, noteColumns }: Pick<LiveSurroundings, 'note' | 'noteColumns'>): ProgressView {
  let isStanding = false;
  return {
    show: (progress) => {
      const line = plainText(progressLine(progress)).slice(0, Math.max(10, (noteColumns ?? 80) - 1));
      note(`\r\u001B[2K${line}`);
      isStanding = true;
    },
    end: () => {
      if (isStanding) note('\n');
      isStanding = false;
    },
  };
}

/** A line now and then, and one at the end. */
function lineView({ note }: Pick<LiveSurroundings, 'note'>, elapsed: () => number): ProgressView {
  let last: Progress | null = null;
  let written: Progress | null = null;
  let at = -Infinity;
  const write = (progress: Progress): void => {
    note(`${plainText(progressLine(progress))}\n`);
    written = progress;
    at = elapsed();
  };
  return {
    show: (progress) => {
      last = progress;
      if (elapsed() - at >= pause) write(progress);
    },
    end: () => {
      if (last !== null && last !== written) write(last);
    },
  };
}

/** `120 of 400 answered, 2 not observed · 31 a second · about 9 s left · cost 0.12 · 3 rate-limit`. */
export function progressLine(progress: Progress): string {
  const { planned, isUnfolded, answered, notObserved, inFlight, rate, eta, spent, errors } = progress;
  const parts = [
    `${count(answered)} of ${isUnfolded ? '' : 'at least '}${count(planned)} answered${notObserved === 0 ? '' : `, ${count(notObserved)} not observed`}`,
    inFlight === 0 ? null : `${count(inFlight)} in flight`,
    rate === null ? null : `${fixed(rate, rate < 10 ? 1 : 0)} a second`,
    eta === null || answered + notObserved >= planned ? null : `about ${duration(eta)} left`,
    spent.money > 0 ? `cost ${money(spent.money)}${spent.unpriced > 0 ? ' and more' : ''}` : null,
    spent.cached > 0 ? `${count(spent.cached)} from the cache` : null,
    errors.length === 0 ? null : `asked again after ${errors.slice(0, 3).map(({ code, count: times }) => `${count(times)} ${code}`).join(', ')}`,
  ];
  return parts.filter((part) => part !== null).join(' · ').replaceAll('\u00a0', ' ');
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 90) return counted(seconds, 'second');
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? counted(minutes, 'minute') : counted(Math.round(minutes / 60), 'hour');
}
