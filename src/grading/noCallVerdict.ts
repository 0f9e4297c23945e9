import { reasonLayers } from '../core/Reason.ts';
import type { Reason, ReasonCode } from '../core/Reason.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { Verdict } from '../core/Verdict.ts';
import { rule, rulesIn } from './rules.ts';
import { shortText } from './shortText.ts';

/** The verdict on an answer without a readable call. What cannot be read is never a correct refusal. */
export function noCallVerdict(found: CallsFound, callDue: boolean): Verdict {
  if (found.state === 'unreadable') return wrong('unreadable', 'readable-calls', 'readable calls', found.detail);
  if (!callDue) return { state: 'right', rules: rulesIn(rule['no-call-due']), pairing: [] };
  const asks = found.state === 'no-call' && found.asks;
  return asks ? wrong('asked-when-it-should-act', 'call-due', 'a call', 'a question') : wrong('did-not-call', 'call-due', 'a call', 'no call');
}

function wrong(code: ReasonCode, decidingRule: string, wanted: string, found: string): Verdict {
  const reason: Reason = { code, layer: reasonLayers[code], call: null, expected: null, argument: null, rule: decidingRule, wanted, found: shortText(found) };
  return { state: 'wrong', reasons: [reason], pairing: [] };
}
