import type { CallsFound } from '../core/CallsFound.ts';
import type { Reason } from '../core/Reason.ts';
import type { Verdict } from '../core/Verdict.ts';
import { explainSchemaFaults, reasonOf } from './explainCall.ts';
import { noCallVerdict } from './noCallVerdict.ts';
import { unknownTool } from './setVerdict.ts';
import type { ToolSet } from './ToolSet.ts';

/**
 * Without a key only what no key could make right is wrong: what cannot be read, and what the schemas of the offered
 * tools do not admit. Everything else is not gradable.
 */
export function gradeWithoutKey(found: CallsFound, tools: ToolSet): Verdict {
  if (found.state === 'unreadable') return noCallVerdict(found, false);
  if (found.state === 'no-call') return { state: 'not-gradable', reason: 'no-key' };
  const reasons = found.calls.flatMap((call, index): readonly Reason[] => {
    const tool = tools.names.resolve(call.name)?.tool;
    if (tool === undefined) return [unknownTool(call, index, null, tools)];
    return explainSchemaFaults(call, tool, tools).map((fault) => reasonOf(fault, index, null));
  });
  if (reasons.length === 0) return { state: 'not-gradable', reason: 'no-key' };
  return { state: 'wrong', reasons, pairing: found.calls.map(() => null) };
}
