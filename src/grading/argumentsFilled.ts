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
    const reasons = verdict.state === 'right' ? null : verdict.reasons;
    const filled = (call: Call, index: number): readonly ArgumentFilled[] => {
      const pair = expected[verdict.pairing[index] ?? -1];
      return pair === undefined || !isOf(call, pair.tool, toolSet) ? none : fillsOf(call, index, pair, reasons, toolSet);
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

const none: readonly never[] = [];

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

/** `reasons`: why the answer is wrong, `null` where it is right. */
function fillsOf(call: Call, index: number, { tool, fills, allRight }: ExpectedFill, reasons: readonly Reason[] | null, tools: ToolSet): readonly ArgumentFilled[] {
  if (reasons === null && allRight !== null) return allRight;
  const given = allRight !== null ? none : namesGiven(call, tools.positions.get(tool));
  const filled: ArgumentFilled[] = [];
  for (const fill of fills) {
    if (fill.mayBeAbsent && !given.includes(fill.name)) continue;
    filled.push(reasons?.some((reason) => reason.call === index && isAbout(reason.argument, fill.name)) === true ? fill.wrong : fill.right);
  }
  return filled;
}

/** Names of the parameters that a call fills, positional arguments in the order declared. */
function namesGiven(call: Call, positions: readonly string[] = []): readonly (string | undefined)[] {
  let position = 0;
  return call.arguments.map(({ name }) => name ?? positions[position++]);
}

/** Whether a path names an argument or starts in it. */
function isAbout(path: string | null, name: string): boolean {
  if (path === null || !path.startsWith(name)) return false;
  return path.length === name.length || path[name.length] === '.' || path[name.length] === '[';
}
