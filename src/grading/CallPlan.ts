import type { Call } from '../core/Call.ts';
import type { ExpectedCall } from '../core/Key.ts';
import type { Literal } from '../core/Literal.ts';
import { checkLiteral } from './checkLiteral.ts';
import { compileEntries } from './compileExpectation.ts';
import type { ExpectedEntry } from './Expectation.ts';
import { rule } from './rules.ts';
import type { RuleMask } from './rules.ts';
import { anyType, declaredEntry, entryType } from './schemaParts.ts';
import { nameArguments } from './ToolSet.ts';
import type { ToolSet } from './ToolSet.ts';
import type { TypeNode } from './TypeNode.ts';

/** One expected call made ready for comparing. */
export interface CallPlan {
  /** Index in the key. */
  readonly index: number;
  readonly tool: string;
  readonly node: TypeNode;
  readonly entries: ReadonlyMap<string, ExpectedEntry>;
  /** Whether the call is this one in every respect; 0: no. Allocates nothing for a right native call. */
  readonly match: (call: Call) => RuleMask;
  /** How many arguments of a call of this tool are wrong, unknown or missing. */
  readonly countFaults: (call: Call) => number;
}

interface Slot {
  /** `null`: the tool has no such parameter. */
  readonly node: TypeNode | null;
  readonly entry: ExpectedEntry | null;
  readonly mandatory: boolean;
  /** The last round in which this slot was filled; saves a set per call. */
  filledIn: number;
}

export function planCall(expected: ExpectedCall, index: number, tools: ToolSet): CallPlan {
  const tool = tools.names.resolve(expected.tool)?.tool ?? expected.tool;
  const offered = tools.parameters.has(tool);
  const node = tools.parameters.get(tool) ?? anyType;
  const entries = compileEntries(expected.arguments, node, 0);
  const slots = planSlots(node, entries);
  const mandatory = [...slots.values()].filter((slot) => slot.mandatory);
  const optional = [...slots.values()].filter((slot) => slot.entry !== null && !slot.mandatory);
  const positions = tools.positions.get(tool) ?? [];
  let round = 0;

  const fill = (name: string, value: Literal): RuleMask => {
    const slot = slots.get(name);
    if (slot === undefined) return matchUndeclared(node, name, value);
    if (slot.filledIn === round) return rule['optional-not-mentioned'];
    slot.filledIn = round;
    return matchSlot(slot, value, node);
  };
  const fillAll = (call: Call): RuleMask => {
    let mask = rule['object-entries'];
    for (let at = call.arguments.length - 1; at >= 0; at--) {
      const argument = call.arguments[at];
      const filled = argument === undefined || argument.name === null ? 0 : fill(argument.name, argument.value);
      if (filled === 0) return 0;
      mask |= filled;
    }
    return mask;
  };
  return {
    index,
    tool,
    node,
    entries,
    match: (call) => {
      if (!offered || (call.name !== tool && tools.names.resolve(call.name)?.tool !== tool)) return 0;
      round++;
      const mask = fillAll(hasPositional(call) ? named(call, positions) : call);
      if (mask === 0) return 0;
      for (const slot of mandatory) if (slot.filledIn !== round) return 0;
      for (const slot of optional) if (slot.filledIn !== round) return mask | rule['absent-is-right'];
      return mask;
    },
    countFaults: (call) => {
      round++;
      let count = 0;
      for (const { name, argument } of nameArguments(call, positions)) {
        if (name === null || fill(name, argument.value) === 0) count++;
      }
      for (const slot of mandatory) if (slot.filledIn !== round) count++;
      return count;
    },
  };
}

function planSlots(node: TypeNode, entries: ReadonlyMap<string, ExpectedEntry>): ReadonlyMap<string, Slot> {
  const names = new Set([...node.properties.keys(), ...node.required, ...entries.keys()]);
  const slots = new Map<string, Slot>();
  for (const name of names) {
    const entry = entries.get(name) ?? null;
    const mandatory = node.required.includes(name) || (entry !== null && !entry.mayBeAbsent);
    const known = !node.closed || declaredEntry(node, name) !== null;
    slots.set(name, { node: known ? entryType(node, name) : null, entry, mandatory, filledIn: 0 });
  }
  return slots;
}

function matchSlot({ node, entry }: Slot, value: Literal, parameters: TypeNode): RuleMask {
  if (node === null) return 0;
  if (isNullForAbsent(parameters, node, value) && (entry === null || entry.mayBeAbsent)) return rule['null-is-absent'];
  if (checkLiteral(node, value) !== null) return 0;
  return entry === null ? rule['optional-not-mentioned'] : entry.expectation.match(value, 0);
}

function matchUndeclared(node: TypeNode, name: string, value: Literal): RuleMask {
  if (node.closed) return 0;
  return checkLiteral(entryType(node, name), value) === null ? rule['optional-not-mentioned'] : 0;
}

/** Whether a null stands for an optional argument that a provider's strict mode forced the model to write. */
export function isNullForAbsent(parameters: TypeNode, node: TypeNode, value: Literal): boolean {
  return value.kind === 'null' && parameters.strictMode && node.types !== 0 && checkLiteral(node, value) === null;
}

function hasPositional(call: Call): boolean {
  for (const argument of call.arguments) if (argument.name === null) return true;
  return false;
}

function named(call: Call, positions: readonly string[]): Call {
  return { ...call, arguments: nameArguments(call, positions).map(({ name, argument }) => ({ ...argument, name })) };
}
