import type { CallsFound } from '../core/CallsFound.ts';
import type { CallsKey, StateKey } from '../core/Key.ts';
import { reasonLayers } from '../core/Reason.ts';
import type { Transcript, TranscriptTurn } from '../core/Transcript.ts';
import type { Pairing, Verdict } from '../core/Verdict.ts';
import { prepareCallsGrader } from './gradeCalls.ts';
import type { ToolSet } from './ToolSet.ts';

/**
 * Grades a task that is told line by line: every answer holds the one call that is due. It is wrong for what is wrong with the first
 * answer that is none; what came later was not due any more. A call that was refused, and that nothing was made of, may be
 * made right at once. In the pairing stand the steps that were right.
 */
export function prepareLinesGrader({ path }: StateKey, tools: ToolSet): (transcript: Transcript) => Verdict {
  const graders = path.map((call) => prepareCallsGrader(keyOf(call), tools));
  return ({ turns, cutOff }) => {
    if (turns.length === 0) return { state: 'not-gradable', reason: 'incomplete-transcript' };
    let step = 0;
    for (const turn of turns) {
      if (step === path.length) break;
      if (isRefused(turn)) continue;
      const verdict = graders[step]?.(turn.found);
      if (verdict === undefined || verdict.state === 'not-gradable') return { state: 'not-gradable', reason: 'key-defective' };
      if (verdict.state === 'wrong') return wrongAt(step, verdict);
      step += 1;
    }
    return step === path.length ? { state: 'right', rules: ['calls-made'], pairing: stepsTo(step) } : leftAt(step, turns, cutOff);
  };
}

function keyOf(call: StateKey['path'][number]): CallsKey {
  return { kind: 'calls', calls: [call], order: 'any' };
}

function isRefused({ found, results, unread }: TranscriptTurn): boolean {
  const all = [...results, ...unread];
  return (found.state === 'calls' || unread.length > 0) && all.length > 0 && all.every((result) => result?.failed === true);
}

/** The reasons of the call at its step, whose number is that of the key. */
function wrongAt(step: number, { reasons }: Verdict & { readonly state: 'wrong' }): Verdict {
  return { state: 'wrong', reasons: reasons.map((reason) => ({ ...reason, call: reason.call === null ? null : step + reason.call, expected: reason.expected === null ? null : step })), pairing: stepsTo(step) };
}

/** Every answer was right or refused, and the task is not at its end. */
function leftAt(step: number, turns: readonly TranscriptTurn[], cutOff: boolean): Verdict {
  const code = cutOff ? 'turn-limit' : 'missing-call';
  return { state: 'wrong', reasons: [{ code, layer: reasonLayers[code], call: null, expected: step, argument: null, rule: cutOff ? 'turn-limit' : 'goals', wanted: 'the call that is due', found: lastText(turns.at(-1)?.found) }], pairing: stepsTo(step) };
}

function lastText(found: CallsFound | undefined): string {
  return found?.state === 'calls' ? 'a call that was refused' : 'no call';
}

function stepsTo(count: number): Pairing {
  return Array.from({ length: count }, (_, step) => step);
}
