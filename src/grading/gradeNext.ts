import type { Call } from '../core/Call.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { NextKey } from '../core/Key.ts';
import type { Reason } from '../core/Reason.ts';
import type { Verdict } from '../core/Verdict.ts';
import { gradeAbstention } from './gradeAbstention.ts';
import { reasonOf } from './explainCall.ts';
import { callText } from './literalText.ts';
import { noCallVerdict } from './noCallVerdict.ts';
import { rule, rulesIn } from './rules.ts';
import { unknownTool } from './setVerdict.ts';
import { shortText } from './shortText.ts';
import type { ToolSet } from './ToolSet.ts';

/** Grades which tool is called next; arguments are not looked at. The first call decides; further ones are extra unless they are accepted too, as where several are due at once, or are those of the next steps in their order. */
export function prepareNextGrader(key: NextKey, tools: ToolSet): (found: CallsFound) => Verdict {
  const accepted = key.accepted.map((name) => tools.names.resolve(name)?.tool ?? name);
  const thereafter = (key.thereafter ?? []).map((name) => tools.names.resolve(name)?.tool ?? name);
  const wanted = shortText(accepted.join(' or '));
  return (found) => {
    const [first, ...further] = found.state === 'calls' ? found.calls : [];
    if (found.state !== 'calls' || first === undefined) return noCallVerdict(found, accepted.length > 0);
    if (accepted.length === 0) return gradeAbstention({ kind: 'abstention', expected: 'no-call' }, found);
    const tool = tools.names.resolve(first.name)?.tool;
    const expected = tool === undefined ? -1 : accepted.indexOf(tool);
    const pairing = found.calls.map((_, index) => (index === 0 && expected !== -1 ? expected : null));
    const wrongFirst = expected !== -1 ? [] : [tool === undefined ? unknownTool(first, 0, null, tools) : wrongTool(first, wanted)];
    const reasons = [...wrongFirst, ...extraCalls(further, accepted, thereafter, tools)];
    return reasons.length === 0 ? { state: 'right', rules: rulesIn(rule['next-tool']), pairing } : { state: 'wrong', reasons, pairing };
  };
}

function extraCalls(further: readonly Call[], accepted: readonly string[], thereafter: readonly string[], tools: ToolSet): readonly Reason[] {
  let steps = 0;
  return further.flatMap((call, index) => {
    const tool = tools.names.resolve(call.name)?.tool ?? call.name;
    if (tool === thereafter[steps]) steps += 1;
    else if (!accepted.includes(tool)) return [extraCall(call, index + 1)];
    return [];
  });
}

function wrongTool({ name }: Call, wanted: string): Reason {
  return reasonOf({ code: 'wrong-tool', argument: null, rule: 'tool-name', wanted, found: shortText(name) }, 0, null);
}

function extraCall(call: Call, index: number): Reason {
  return reasonOf({ code: 'extra-call', argument: null, rule: 'one-next-call', wanted: 'absent', found: shortText(callText(call)) }, index, null);
}
