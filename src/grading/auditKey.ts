import type { ExpectedCall, ExpectedRule, Key, StateKey } from '../core/Key.ts';
import type { Reason } from '../core/Reason.ts';
import type { Tool } from '../core/Tool.ts';
import { goldCalls } from './goldCalls.ts';
import { planKey } from './planKey.ts';
import { prepareGrader } from './prepareGrader.ts';
import type { Grader } from './prepareGrader.ts';
import { resultFaults } from './resultFaults.ts';
import { prepareTools } from './ToolSet.ts';

/**
 * Why a key is defective, on evidence that no model's score enters: it names a tool that is not offered, or no encoding of its own
 * accepted values satisfies it under the schema, or it takes from a result what that does not have. `null`: it is not. `grader`: that of the same key and tools, where there is one already.
 */
export function auditKey(key: Key, tools: readonly Tool[], grader: Grader = prepareGrader(key, tools)): string | null {
  switch (key.kind) {
    case 'none':
    case 'facts':
    case 'forbidden':
      return null;
    case 'abstention':
      return key.expected === 'call' && tools.length === 0 ? 'a call is expected, and no tool is offered' : null;
    case 'calls':
      return auditCalls(key.calls, tools, grader, key.rules) ?? auditCalls(key.underWay?.repaired ?? [], tools, grader);
    case 'names':
      return auditNames(key.names, tools);
    case 'next':
      return auditNames([...key.accepted, ...(key.thereafter ?? [])], tools);
    case 'state':
      return auditState(key, tools);
  }
}

function auditCalls(calls: readonly ExpectedCall[], tools: readonly Tool[], grader: Grader, rules: readonly ExpectedRule[] = []): string | null {
  if (calls.length === 0) return null;
  const strays = resultFaults({ kind: 'calls', calls, order: 'any' }, tools);
  if (strays.length > 0) return strays.join('; ');
  const verdict = grader.grade({ state: 'calls', calls: goldCalls({ kind: 'calls', calls, order: 'sequence', rules }, tools) });
  if (verdict.state === 'right') return null;
  return verdict.state === 'wrong' ? verdict.reasons.map((reason) => worded(reason, calls)).join('; ') : verdict.reason;
}

function auditNames(names: readonly string[], tools: readonly Tool[]): string | null {
  const offered = prepareTools(tools).names;
  const unknown = names.find((name) => offered.resolve(name) === null);
  return unknown === undefined ? null : `${unknown} is expected, and is not offered`;
}

function auditState({ path, goals, edges, changing, atOnce }: StateKey, tools: readonly Tool[]): string | null {
  const outside = [...goals, ...edges.flatMap(({ from, to }) => [from, to])].find((step) => !(step in path));
  if (outside !== undefined) return `step ${String(outside + 1)} is expected, and the path has ${String(path.length)}`;
  const backwards = edges.find(({ from, to }) => from >= to);
  if (backwards !== undefined) return `step ${String(backwards.from + 1)} is to feed step ${String(backwards.to + 1)}, which does not come after it`;
  const references = atOnce === true ? auditCalls(planKey({ path, edges }).calls, tools, prepareGrader(planKey({ path, edges }), tools)) : null;
  return auditNames(changing, tools) ?? references ?? auditCalls(path, tools, prepareGrader({ kind: 'calls', calls: path, order: 'sequence' }, tools));
}

/** `call 2 (f), argument x.y: wrong-type, wanted integer, found "3"`. */
function worded(reason: Reason, calls: readonly ExpectedCall[]): string {
  const position = reason.expected ?? reason.call ?? 0;
  const argument = reason.argument === null ? '' : `, argument ${reason.argument}`;
  return `call ${String(position + 1)} (${calls[position]?.tool ?? ''})${argument}: ${reason.code}, wanted ${reason.wanted ?? 'nothing'}, found ${reason.found ?? 'nothing'}`;
}
