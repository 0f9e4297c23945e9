import type { Observation } from '../core/Observation.ts';

/** Whether an answer enters the one number: of a benchmark those to questions that expect calls, as leaderboards count; of composed questions all. */
export function entersTotal({ asks, origin }: Pick<Observation, 'asks' | 'origin'>): boolean {
  return origin.composed === undefined ? asks === 'calls' : asks !== 'nothing';
}

/** Whether a call is due. */
export function callIsDue({ asks }: Pick<Observation, 'asks'>): boolean {
  return asks !== 'no-call' && asks !== 'forbidden' && asks !== 'facts' && asks !== 'nothing';
}
