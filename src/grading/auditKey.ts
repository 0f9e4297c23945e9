import type { CallsKey, Key } from '../core/Key.ts';
import type { Reason } from '../core/Reason.ts';
import type { Tool } from '../core/Tool.ts';
import { goldCalls } from './goldCalls.ts';
import { prepareGrader } from './prepareGrader.ts';
import type { Grader } from './prepareGrader.ts';
import { resultFaults } from './resultFaults.ts';

/**
 * Why a key is defective, on evidence that no model's score enters: it names a tool that is not offered, or no encoding of its own
 * accepted values satisfies it under the schema, or it takes from a result what that does not have. `null`: it is not. `grader`: that of the same key and tools, where there is one already.
 */
export function auditKey(key: Key, tools: readonly Tool[], grader: Grader = prepareGrader(key, tools)): string | null {
  if (key.kind === 'none') return null;
  if (key.kind === 'abstention') return key.expected === 'call' && tools.length === 0 ? 'a call is expected, and no tool is offered' : null;
  if (key.calls.length === 0) return null;
  const strays = resultFaults(key, tools);
  if (strays.length > 0) return strays.join('; ');
  const verdict = grader.grade({ state: 'calls', calls: goldCalls(key, tools) });
  if (verdict.state === 'right') return null;
  return verdict.state === 'wrong' ? verdict.reasons.map((reason) => worded(reason, key)).join('; ') : verdict.reason;
}

/** `call 2 (f), argument x.y: wrong-type, wanted integer, found "3"`. */
function worded(reason: Reason, key: CallsKey): string {
  const position = reason.expected ?? reason.call ?? 0;
  const argument = reason.argument === null ? '' : `, argument ${reason.argument}`;
  return `call ${String(position + 1)} (${key.calls[position]?.tool ?? ''})${argument}: ${reason.code}, wanted ${reason.wanted ?? 'nothing'}, found ${reason.found ?? 'nothing'}`;
}
