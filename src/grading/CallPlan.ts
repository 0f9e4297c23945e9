import type { Argument, Call } from '../core/Call.ts';
import type { ExpectedCall } from '../core/Key.ts';
import type { Literal } from '../core/Literal.ts';
import { compileEntries } from './compileExpectation.ts';
import type { ExpectedEntry } from './Expectation.ts';
import type { ReferenceScope } from './ReferenceScope.ts';
import { matchUndeclared, planSlots } from './Slot.ts';
import type { Slot } from './Slot.ts';
import { rule } from './rules.ts';
import type { RuleMask } from './rules.ts';
import { anyType } from './schemaParts.ts';
import { nameArguments } from './ToolSet.ts';
import type { ToolSet } from './ToolSet.ts';
import type { TypeNode } from './TypeNode.ts';

/** One expected call made ready for comparing. */
export class CallPlan {
  // What a right call needs stands together: of many plans little else is looked at, and memory is what that takes.
  readonly tool: string;
  private readonly slots: readonly Slot[];
  private readonly mandatory: number;
  private readonly optional: number;
  private readonly offered: boolean;
  /** Of the comparison that is going on; a slot that holds it is filled, which saves a set per call. */
  private round = 0;
  private mandatoryFilled = 0;
  private optionalFilled = 0;
  /** Index in the key. */
  readonly index: number;
  readonly node: TypeNode;
  readonly entries: ReadonlyMap<string, ExpectedEntry>;
  /** Where references lead, in a key that has any; else `null`. */
  readonly scope: ReferenceScope | null;
  private readonly tools: ToolSet;
  /** Of the slots by name, where they are too many to be gone through; `null`: they are few. */
  private readonly byName: ReadonlyMap<string, Slot> | null;

  constructor(expected: ExpectedCall, index: number, tools: ToolSet, scope: ReferenceScope | null = null) {
    this.index = index;
    this.tools = tools;
    this.scope = scope;
    this.tool = tools.names.resolve(expected.tool)?.tool ?? expected.tool;
    this.offered = tools.parameters.has(this.tool);
    this.node = tools.parameters.get(this.tool) ?? anyType;
    this.entries = compileEntries(expected.arguments, this.node, 0, scope);
    this.slots = planSlots(this.node, this.entries, scope);
    this.byName = this.slots.length > few ? new Map(this.slots.map((slot) => [slot.name, slot])) : null;
    this.mandatory = this.slots.filter((slot) => slot.mandatory).length;
    this.optional = this.slots.filter((slot) => slot.optional).length;
  }

  /** Whether the call is this one in every respect; 0: no. Allocates nothing for a right call with named arguments. */
  match(call: Call): RuleMask {
    if (!this.offered || (call.name !== this.tool && this.tools.names.resolve(call.name)?.tool !== this.tool)) return 0;
    this.begin();
    const mask = this.fillAll(hasPositional(call) ? this.named(call) : call.arguments);
    if (mask === 0 || this.mandatoryFilled < this.mandatory) return 0;
    return this.optionalFilled < this.optional ? mask | rule['absent-is-right'] : mask;
  }

  /** How many arguments of a call of this tool are wrong, unknown or missing. */
  countFaults(call: Call): number {
    this.begin();
    let count = 0;
    for (const { name, argument } of nameArguments(call, this.positions())) {
      if (name === null || this.fill(name, argument.value, 0) === 0) count++;
    }
    return count + this.mandatory - this.mandatoryFilled;
  }

  private begin(): void {
    this.round++;
    this.mandatoryFilled = 0;
    this.optionalFilled = 0;
  }

  /** The last of several arguments of one name counts, as in JSON parsers. */
  private fillAll(given: readonly Argument[]): RuleMask {
    let mask = rule['object-entries'];
    for (let at = given.length - 1; at >= 0; at--) {
      const argument = given[at];
      const filled = argument === undefined || argument.name === null ? 0 : this.fill(argument.name, argument.value, at);
      if (filled === 0) return 0;
      mask |= filled;
    }
    return mask;
  }

  /** `at`: where the slot of this name is looked for first. */
  private fill(name: string, value: Literal, at: number): RuleMask {
    const slot = this.slotOf(name, at);
    if (slot === undefined) return matchUndeclared(this.node, name, value, this.scope);
    if (slot.filledIn === this.round) return rule['optional-not-mentioned'];
    slot.filledIn = this.round;
    if (slot.mandatory) this.mandatoryFilled++;
    if (slot.optional) this.optionalFilled++;
    return slot.match(value);
  }

  private slotOf(name: string, at: number): Slot | undefined {
    const likely = this.slots[at];
    if (likely?.name === name) return likely;
    if (this.byName !== null) return this.byName.get(name);
    for (const slot of this.slots) if (slot.name === name) return slot;
    return undefined;
  }

  private positions(): readonly string[] {
    return this.tools.positions.get(this.tool) ?? [];
  }

  private named(call: Call): readonly Argument[] {
    return nameArguments(call, this.positions()).map(({ name, argument }) => ({ ...argument, name }));
  }
}

/** Up to this many slots are gone through one by one, which is faster than looking one up. */
const few = 8;

function hasPositional(call: Call): boolean {
  for (const argument of call.arguments) if (argument.name === null) return true;
  return false;
}
