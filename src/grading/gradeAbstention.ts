import type { CallsFound } from '../core/CallsFound.ts';
import type { AbstentionKey } from '../core/Key.ts';
import type { Verdict } from '../core/Verdict.ts';
import { callText } from './literalText.ts';
import { noCallVerdict } from './noCallVerdict.ts';
import { rule, rulesIn } from './rules.ts';
import { shortText } from './shortText.ts';

/** Grades whether an answer calls at all; which call is not asked. */
export function gradeAbstention(key: AbstentionKey, found: CallsFound): Verdict {
  const callDue = key.expected === 'call';
  const first = found.state === 'calls' ? found.calls[0] : undefined;
  if (found.state !== 'calls' || first === undefined) return noCallVerdict(found, callDue);
  const pairing = found.calls.map(() => null);
  if (callDue) return { state: 'right', rules: rulesIn(rule['call-due']), pairing };
  return {
    state: 'wrong',
    reasons: [
      {
        code: 'called-when-it-should-not',
        layer: 'meaning',
        call: 0,
        expected: null,
        argument: null,
        rule: 'no-call-due',
        wanted: 'no call',
        found: shortText(callText(first)),
      },
    ],
    pairing,
  };
}
