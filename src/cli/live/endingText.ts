import type { RunSummary } from '../../engine/live/RunRequest.ts';
import { count, counted } from '../../wording/count.ts';

/** Why a run ended before its planned end, and how to go on; `null` where it is complete. */
export function endingText(summary: RunSummary, command: string): string | null {
  const { ended, answered, notObserved, planned, isUnfolded, remaining } = summary;
  if (ended === 'done') return null;
  const state = `${count(answered)} of ${isUnfolded ? '' : 'at least '}${counted(planned, 'trial')} answered, ${count(notObserved)} not observed, ${isUnfolded ? '' : 'at least '}${count(remaining)} to go; everything that came back is kept.`;
  return `${reasons[ended]} ${state}\nTo go on: ${command}\n`;
}

const reasons: Readonly<Record<Exclude<RunSummary['ended'], 'done'>, string>> = {
  stopped: 'Stopped as you asked.',
  limit: 'A ceiling is reached.',
  'user-must-act': 'The endpoint will not answer before you act.',
  'held-elsewhere': 'Another process is asking the rest.',
};
