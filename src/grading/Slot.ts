import type { Literal } from '../core/Literal.ts';
import { checkLiteral } from './checkLiteral.ts';
import type { ExpectedEntry } from './Expectation.ts';
import type { ReferenceScope } from './ReferenceScope.ts';
import { plainNumbers, plainTexts } from './plainValues.ts';
import { rule } from './rules.ts';
import type { RuleMask } from './rules.ts';
import { declaredEntry, entryType } from './schemaParts.ts';
import type { TypeNode } from './TypeNode.ts';

/** One parameter of an expected call, with what may fill it. */
export class Slot {
  readonly name: string;
  /** The first accepted string and the first number that are right as they stand, whatever else there is to check; most answers say them. */
  private readonly text: string | null;
  private readonly number: number | null;
  readonly mandatory: boolean;
  /** In the key, and may be left out. */
  readonly optional: boolean;
  /** The last round in which this slot was filled. */
  filledIn = 0;
  /** All of them. */
  private readonly texts: readonly string[];
  private readonly numbers: readonly number[];
  /** `null`: the tool has no such parameter. */
  private readonly node: TypeNode | null;
  private readonly entry: ExpectedEntry | null;
  private readonly parameters: TypeNode;
  private readonly scope: ReferenceScope | null;

  constructor(name: string, parameters: TypeNode, entry: ExpectedEntry | null, scope: ReferenceScope | null) {
    const known = !parameters.closed || declaredEntry(parameters, name) !== null;
    this.name = name;
    this.mandatory = parameters.required.includes(name) || (entry !== null && !entry.mayBeAbsent);
    this.optional = entry !== null && !this.mandatory;
    this.node = known ? entryType(parameters, name) : null;
    this.entry = entry;
    this.parameters = parameters;
    this.scope = scope;
    this.texts = this.node === null || entry === null ? [] : plainTexts(entry.expectation, this.node);
    this.numbers = this.node === null || entry === null ? [] : plainNumbers(entry.expectation, this.node);
    this.text = this.texts[0] ?? null;
    this.number = this.numbers[0] ?? null;
  }

  /** The rules by which a value is right here; 0: it is not. */
  match(value: Literal): RuleMask {
    if (value.kind === 'string') {
      if (this.text !== null && value.value === this.text) return rule['string-equality'];
      for (const text of this.texts) if (text === value.value) return rule['string-equality'];
    } else if (value.kind === 'number') {
      if (this.number !== null && value.value === this.number) return rule['number-equality'];
      for (const number of this.numbers) if (number === value.value) return rule['number-equality'];
    }
    return this.matchChecked(value);
  }

  private matchChecked(value: Literal): RuleMask {
    const { node, entry, scope } = this;
    if (node === null || (entry === null && scope?.leadsNowhere(value) === true)) return 0;
    if (isNullForAbsent(this.parameters, node, value) && (entry === null || entry.mayBeAbsent)) return rule['null-is-absent'];
    if (checkLiteral(node, value, 0, scope) !== null) return 0;
    return entry === null ? rule['optional-not-mentioned'] : entry.expectation.match(value, 0);
  }
}

/** A slot for each parameter, those of the key in its order first. */
export function planSlots(parameters: TypeNode, entries: ReadonlyMap<string, ExpectedEntry>, scope: ReferenceScope | null): readonly Slot[] {
  const names = new Set([...entries.keys(), ...parameters.properties.keys(), ...parameters.required]);
  return [...names].map((name) => new Slot(name, parameters, entries.get(name) ?? null, scope));
}

/** The rules by which an argument of no slot is right; 0: it is not. */
export function matchUndeclared(node: TypeNode, name: string, value: Literal, scope: ReferenceScope | null): RuleMask {
  if (node.closed || scope?.leadsNowhere(value) === true) return 0;
  return checkLiteral(entryType(node, name), value, 0, scope) === null ? rule['optional-not-mentioned'] : 0;
}

/** Whether a null stands for an optional argument that a provider's strict mode forced the model to write. */
export function isNullForAbsent(parameters: TypeNode, node: TypeNode, value: Literal): boolean {
  return value.kind === 'null' && parameters.strictMode && node.types !== 0 && checkLiteral(node, value) === null;
}
