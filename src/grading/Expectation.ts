import type { Literal } from '../core/Literal.ts';
import type { ReferenceScope } from './ReferenceScope.ts';
import type { RuleMask } from './rules.ts';
import type { TypeNode } from './TypeNode.ts';

/** The rules by which a value is right; 0: it is not. */
export type Matcher = (literal: Literal, depth: number) => RuleMask;

/** The accepted values of one argument, made ready for comparing. */
export interface Expectation {
  readonly match: Matcher;
  readonly node: TypeNode;
  /** Strings and numbers among the accepted values. */
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  /** Structures among the accepted values, followed inside to say where a value is wrong. */
  readonly structures: readonly Structure[];
  /** How many accepted values there are; 0: the argument must be left out. */
  readonly alternatives: number;
  /** Whether an expression of the case's language is accepted. */
  readonly acceptsExpression: boolean;
  /** Where references lead, if one is accepted; else `null`. */
  readonly scope: ReferenceScope | null;
  /** The accepted values as short text. */
  readonly wanted: () => string;
}

export type Structure = ListStructure | ObjectStructure;

export interface ListStructure {
  readonly kind: 'list';
  readonly items: readonly Expectation[];
  readonly unordered: boolean;
  readonly match: Matcher;
}

export interface ObjectStructure {
  readonly kind: 'object';
  readonly node: TypeNode;
  readonly entries: ReadonlyMap<string, ExpectedEntry>;
  readonly match: Matcher;
}

export interface ExpectedEntry {
  readonly expectation: Expectation;
  readonly mayBeAbsent: boolean;
}
