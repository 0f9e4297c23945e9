import type { Call } from '../core/Call.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { NamesKey } from '../core/Key.ts';
import type { Reason } from '../core/Reason.ts';
import type { Verdict } from '../core/Verdict.ts';
import { prepareCallsGrader } from './gradeCalls.ts';
import { callText } from './literalText.ts';
import { rule, rulesIn } from './rules.ts';
import { anyType } from './schemaParts.ts';
import type { ToolSet } from './ToolSet.ts';

/** Grades which tools are called, each as often as expected; arguments are not looked at. */
export function prepareNamesGrader(key: NamesKey, tools: ToolSet): (found: CallsFound) => Verdict {
  const { names, order } = key;
  const anyArguments = { ...tools, parameters: new Map([...tools.parameters.keys()].map((name) => [name, anyType])) };
  const grade = prepareCallsGrader({ kind: 'calls', order, calls: names.map((tool) => ({ tool, arguments: [] })) }, anyArguments);
  const several = names.length < 2 ? 0 : rule[order === 'any' ? 'set-of-calls' : 'sequence-of-calls'];
  const rules = rulesIn(names.length === 0 ? rule['no-call-due'] : rule['tool-names'] | several);
  return (found) => {
    if (found.state !== 'calls') return grade(found);
    const verdict = grade({ state: 'calls', calls: found.calls.map((call) => ({ ...call, arguments: [] })) });
    if (verdict.state === 'right') return { ...verdict, rules };
    return verdict.state === 'wrong' ? { ...verdict, reasons: verdict.reasons.map((reason) => asRepeated(reason, found.calls)) } : verdict;
  };
}

/** A call of a tool beyond those expected repeats another one only where it says the same. */
function asRepeated(reason: Reason, calls: readonly Call[]): Reason {
  if (reason.code !== 'duplicate-call') return reason;
  const call = calls[reason.call ?? -1];
  const isRepeated = call !== undefined && calls.some((other) => other !== call && callText(other) === callText(call));
  return isRepeated ? reason : { ...reason, code: 'extra-call', expected: null, wanted: 'absent' };
}
