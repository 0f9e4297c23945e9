import { reasonLayers } from '../core/Reason.ts';
import type { Reason, ReasonCode } from '../core/Reason.ts';
import type { Transcript } from '../core/Transcript.ts';
import { callText } from './literalText.ts';
import type { PathMatch } from './matchPath.ts';
import { shortText } from './shortText.ts';
import type { StatePlan } from './StatePlan.ts';
import type { TakenStep } from './takenSteps.ts';

/** Why goals were not met for which no call is to blame: how the exchange ended, else each as a missing call. The limit of turns is told in any case. */
export function unmetReasons(plan: StatePlan, transcript: Transcript, steps: readonly TakenStep[], { met, plans }: PathMatch, explained: ReadonlySet<number>): readonly Reason[] {
  const open = [...plan.goals].filter((goal) => (met[goal] ?? null) === null);
  if (open.length > 0 && transcript.cutOff) return [reason('turn-limit', null, null, 'an end', `${String(transcript.turns.length)} answers`, 'turn-limit')];
  const unmet = open.filter((goal) => !explained.has(goal));
  if (unmet.length === 0) return [];
  const made = steps.filter(({ state }) => state !== 'left');
  const ended = endingReason(transcript, steps, made);
  if (ended !== null) return [ended];
  const [only] = made;
  const step = only === undefined ? -1 : met.indexOf(only);
  if (only !== undefined && made.length === 1 && step !== -1) return [reason('stopped-after-first', only.index, step, `${String(plan.needed.size)} calls`, '1 call')];
  return unmet.map((goal) => {
    const tool = plan.plans[goal]?.tool ?? '';
    const isRefused = made.some(({ state, call }) => state === 'failed' && (plans[goal]?.match(call) ?? 0) !== 0);
    return reason('missing-call', null, goal, tool, isRefused ? 'failed' : 'absent');
  });
}

/** What in the way an exchange ended says why goals were not met; `null`: nothing does. */
function endingReason({ turns }: Transcript, steps: readonly TakenStep[], made: readonly TakenStep[]): Reason | null {
  const last = turns.at(-1)?.found;
  if (last?.state === 'unreadable') return reason('unreadable', null, null, 'readable calls', last.detail, 'readable-calls');
  const left = steps.find(({ state }) => state === 'left');
  if (left !== undefined) return reason('unreadable', left.index, null, 'calls where they are carried out', callText(left.call), 'readable-calls');
  if (last?.state === 'no-call' && last.asks) return reason('asked-when-it-should-act', null, null, 'a call', 'a question', 'call-due');
  return made.length === 0 ? reason('did-not-call', null, null, 'a call', 'no call', 'call-due') : null;
}

function reason(code: ReasonCode, call: number | null, expected: number | null, wanted: string, found: string, deciding: string = 'goals'): Reason {
  return { code, layer: reasonLayers[code], call, expected, argument: null, rule: deciding, wanted: shortText(wanted), found: shortText(found) };
}
