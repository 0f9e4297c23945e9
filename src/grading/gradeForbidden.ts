import type { Call } from '../core/Call.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { ForbiddenCall, ForbiddenKey } from '../core/Key.ts';
import type { Verdict } from '../core/Verdict.ts';
import { CallPlan } from './CallPlan.ts';
import { callText } from './literalText.ts';
import { noCallVerdict } from './noCallVerdict.ts';
import { rule, rulesIn } from './rules.ts';
import { anyType } from './schemaParts.ts';
import { shortText } from './shortText.ts';
import { nameArguments } from './ToolSet.ts';
import type { ToolSet } from './ToolSet.ts';

/** Grades that none of the forbidden calls is made, whatever else is. What cannot be read shows nothing of the kind. */
export function prepareForbiddenGrader(key: ForbiddenKey, tools: ToolSet): (found: CallsFound) => Verdict {
  const tests = key.calls.map((forbidden, index) => prepareTest(forbidden, index, tools));
  const rules = rulesIn(rule['not-forbidden']);
  return (found) => {
    if (found.state === 'unreadable') return noCallVerdict(found, false);
    const calls = found.state === 'calls' ? found.calls : [];
    const pairing = calls.map(() => null);
    const made = calls.flatMap((call, at) => {
      const index = tests.findIndex((isForbidden) => isForbidden(call));
      return index === -1 ? [] : [{ call, at, index }];
    });
    if (made.length === 0) return { state: 'right', rules, pairing };
    return {
      state: 'wrong',
      reasons: made.map(({ call, at, index }) => ({ code: 'called-when-it-should-not', layer: 'meaning', call: at, expected: index, argument: null, rule: 'not-forbidden', wanted: 'no such call', found: shortText(callText(call)) })),
      pairing,
    };
  };
}

/** Only the arguments that are spoken of count: a call is no less forbidden for what else is right or wrong with it. */
function prepareTest(forbidden: ForbiddenCall, index: number, tools: ToolSet): (call: Call) => boolean {
  const tool = tools.names.resolve(forbidden.tool)?.tool ?? forbidden.tool;
  const nameOf = (call: Call): string => tools.names.resolve(call.name)?.tool ?? call.name;
  if (forbidden.arguments.length === 0) return (call) => nameOf(call) === tool;
  const node = tools.parameters.get(tool) ?? anyType;
  const loose = { ...tools, parameters: new Map([[tool, { ...node, required: [], closed: false }]]) };
  const plan = new CallPlan({ tool, arguments: forbidden.arguments }, index, loose);
  const spokenOf = new Set(forbidden.arguments.map(({ name }) => name));
  return (call) => {
    if (nameOf(call) !== tool) return false;
    const given = nameArguments(call, tools.positions.get(tool) ?? []).flatMap(({ name, argument }) => (name !== null && spokenOf.has(name) ? [{ ...argument, name }] : []));
    return plan.match({ ...call, name: tool, arguments: given }) !== 0;
  };
}
