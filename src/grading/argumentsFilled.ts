import type { Call } from '../core/Call.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { CallsKey, Key } from '../core/Key.ts';
import type { ArgumentFilled } from '../core/Observation.ts';
import type { Reason } from '../core/Reason.ts';
import type { Tool } from '../core/Tool.ts';
import type { Verdict } from '../core/Verdict.ts';
import { callsMadeFor } from './callsMadeFor.ts';
import { entryType } from './schemaParts.ts';
import { prepareTools } from './ToolSet.ts';
import type { ToolSet } from './ToolSet.ts';

/**
 * Makes ready what tells, per argument of the key whose call was made with the right tool, its declared type and whether it was
 * filled right. An argument that may be left out and was is not counted.
 */
export function prepareArgumentsFilled(key: Key, tools: readonly Tool[]): (found: CallsFound, verdict: Verdict) => readonly ArgumentFilled[] {
  if (key.kind !== 'calls') return () => none;
  const toolSet = prepareTools(tools);
  const expected = expectedFills(key, toolSet);
  const callsMade = callsMadeFor(key);
  return (found, verdict) => {
    if (found.state !== 'calls' || verdict.state === 'not-gradable') return none;
    const wrong = verdict.state === 'right' ? null : wrongArguments(verdict.reasons);
    const filled = (call: Call, index: number): readonly ArgumentFilled[] => {
      const pair = expected[verdict.pairing[index] ?? -1];
      return pair === undefined || !isOf(call, pair.tool, toolSet) ? none : fillsOf(call, index, pair, wrong, toolSet);
    };
    const calls = callsMade(found.calls);
    const [only] = calls;
    return only !== undefined && calls.length === 1 ? filled(only, 0) : calls.flatMap(filled);
  };
}

/** What an answer fills that makes every call of a key with every argument, each right. */
export function everyArgumentFilled(key: CallsKey, tools: readonly Tool[]): readonly ArgumentFilled[] {
  return expectedFills(key, prepareTools(tools)).flatMap(({ fills }) => fills.map(({ right }) => right));
}

const none: readonly ArgumentFilled[] = [];

interface Fill {
  readonly name: string;
  readonly mayBeAbsent: boolean;
  readonly right: ArgumentFilled;
  readonly wrong: ArgumentFilled;
}

interface ExpectedFill {
  readonly tool: string;
  readonly fills: readonly Fill[];
  /** What a right call fills; `null` where that depends on what it leaves out. */
  readonly allRight: readonly ArgumentFilled[] | null;
}

function expectedFills({ calls }: CallsKey, { names, parameters }: ToolSet): readonly ExpectedFill[] {
  return calls.map((call) => {
    const tool = names.resolve(call.tool)?.tool ?? call.tool;
    const node = parameters.get(tool);
    const fills = call.arguments.map(({ name, mayBeAbsent }): Fill => {
      const type = node === undefined ? 'any' : entryType(node, name).label;
      return { name, mayBeAbsent, right: { type, right: true }, wrong: { type, right: false } };
    });
    return { tool, fills, allRight: fills.some(({ mayBeAbsent }) => mayBeAbsent) ? null : fills.map(({ right }) => right) };
  });
}

function isOf(call: Call, tool: string, { names }: ToolSet): boolean {
  return (call.name === tool && names.offered.has(tool)) || names.resolve(call.name)?.tool === tool;
}

/** `wrong`: `<call> <argument>` of what is wrong, `null` where nothing is. */
function fillsOf(call: Call, index: number, { tool, fills, allRight }: ExpectedFill, wrong: ReadonlySet<string> | null, tools: ToolSet): readonly ArgumentFilled[] {
  if (wrong === null && allRight !== null) return allRight;
  const given = namesGiven(call, tools.positions.get(tool));
  const filled: ArgumentFilled[] = [];
  for (const fill of fills) {
    if (fill.mayBeAbsent && !given.has(fill.name)) continue;
    filled.push(wrong?.has(`${String(index)} ${fill.name}`) === true ? fill.wrong : fill.right);
  }
  return filled;
}

/** Names of the parameters that a call fills, positional arguments in the order declared. */
function namesGiven(call: Call, positions: readonly string[] = []): ReadonlySet<string | undefined> {
  const given = new Set<string | undefined>();
  let position = 0;
  for (const { name } of call.arguments) given.add(name ?? positions[position++]);
  return given;
}

/** `<call> <argument>` of every argument that a reason names; a path counts for the argument it starts in. */
function wrongArguments(reasons: readonly Reason[]): ReadonlySet<string> {
  const wrong = new Set<string>();
  for (const { call, argument } of reasons) {
    if (call === null || argument === null) continue;
    wrong.add(`${String(call)} ${argument}`);
    for (let at = 0; at < argument.length; at++) {
      if (argument[at] === '.' || argument[at] === '[') wrong.add(`${String(call)} ${argument.slice(0, at)}`);
    }
  }
  return wrong;
}
