import type { Json, JsonObject } from './Json.ts';

/** What is right. A closed union; one grader each. */
export type Key = CallsKey | NamesKey | NextKey | StateKey | FactsKey | AbstentionKey | ForbiddenKey | { readonly kind: 'none' };

export interface CallsKey {
  readonly kind: 'calls';
  readonly calls: readonly ExpectedCall[];
  /** `any`: a set. `sequence`: as listed. */
  readonly order: 'any' | 'sequence';
  /** Of the next step of a task under way; absent elsewhere. */
  readonly underWay?: TaskUnderWay;
  /** Standing rules that every call has to keep besides, in the order in which they are given; absent: none. */
  readonly rules?: readonly ExpectedRule[];
  /** Calls may come over the answers of an exchange; absent: all in the first. */
  readonly overTurns?: true;
}

/** What a standing rule asks of the calls, as code can check it; texts count letter by letter. */
export type ExpectedRule =
  /** The list in this argument holds the item, or begins with it. */
  | { readonly is: 'holds' | 'leads'; readonly argument: string; readonly text: string }
  /** The text in this argument has it in it, at its beginning, or at its end. */
  | { readonly is: 'says' | 'begins' | 'ends'; readonly argument: string; readonly text: string }
  | { readonly is: 'equals'; readonly argument: string; readonly value: string | number | boolean }
  /** No call of this tool. */
  | { readonly is: 'never'; readonly tool: string };

/** A task of which earlier steps stand in the history, some of them wrong. */
export interface TaskUnderWay {
  /** Calls that would have been right so far. */
  readonly earlier: readonly ExpectedCall[];
  /** Calls that are right too, because they set right what went wrong earlier; `null`: there is nothing to set right. */
  readonly repaired: readonly ExpectedCall[] | null;
}

/** Which tools, whatever the arguments. */
export interface NamesKey {
  readonly kind: 'names';
  readonly names: readonly string[];
  readonly order: 'any' | 'sequence';
}

/** Which tool comes next after a cut history. */
export interface NextKey {
  readonly kind: 'next';
  /** Any of these is right; whatever the arguments. */
  readonly accepted: readonly string[];
  /** Tools of the steps behind it, in their order, up to the first that needs a result which is not there yet: they may be called in the same answer. */
  readonly thereafter?: readonly string[];
}

/**
 * What an exchange over turns has to bring about. Any way to the same end is right: other reading calls are counted
 * and not failed; a changing call that no goal needs is wrong.
 */
export interface StateKey {
  readonly kind: 'state';
  /** One way there, with the values that results hold. */
  readonly path: readonly ExpectedCall[];
  /** Indices of `path` that the request asks for itself; they may come in any order that `edges` allow. */
  readonly goals: readonly number[];
  /** Where a result feeds an argument: indices of `path`, the result's path and the argument's. */
  readonly edges: readonly DataflowEdge[];
  /** Names of the offered tools that change state. */
  readonly changing: readonly string[];
  /** State of the world in the end; `null`: nothing has a state, and the calls alone decide. */
  readonly state: JsonObject | null;
  /** All calls come in one answer, in which later ones refer to the results of earlier ones; absent: over turns, with those results at hand. */
  readonly atOnce?: true;
  /** Each call of `path` is due once its line is told, which the one before it brings; the first one that is wrong ends it. Absent: all is told in the beginning. */
  readonly lineByLine?: true;
}

export interface DataflowEdge {
  readonly from: number;
  readonly result: string;
  readonly to: number;
  readonly argument: string;
}

/** What a report to the user has to state. Facts that follow from nothing given are wrong. */
export interface FactsKey {
  readonly kind: 'facts';
  readonly facts: readonly ExpectedFact[];
  /** All that may be relied on: the results, the request with its background, and the day. */
  readonly given: { readonly results: readonly Json[]; readonly texts: readonly string[]; readonly today: string | null };
}

export interface ExpectedFact {
  readonly kind: 'number' | 'money' | 'date' | 'time' | 'id' | 'name';
  readonly value: Json;
  /** Unit or currency; `null`: none. */
  readonly unit: string | null;
}

/** Whether to call at all; which call is not asked here. */
export interface AbstentionKey {
  readonly kind: 'abstention';
  readonly expected: 'call' | 'no-call';
  /** Which kind of reply is right where no call is; absent: any. */
  readonly reply?: ExpectedReply;
}

export interface ExpectedReply {
  /** Answer without a tool, ask for the missing value, or say that it cannot be done. */
  readonly kind: 'direct' | 'ask' | 'cannot';
  /** For `ask`: what people call the missing value; else `null`. */
  readonly missing: string | null;
}

/** What must not be called; anything else is right, no call too. */
export interface ForbiddenKey {
  readonly kind: 'forbidden';
  readonly calls: readonly ForbiddenCall[];
}

export interface ForbiddenCall {
  readonly tool: string;
  /** Those that make the call forbidden, whatever stands beside them; empty: whatever the arguments. */
  readonly arguments: readonly ExpectedArgument[];
}

export interface ExpectedCall {
  readonly tool: string;
  readonly arguments: readonly ExpectedArgument[];
}

export interface ExpectedArgument {
  readonly name: string;
  /** Any of these is right. */
  readonly accepted: readonly Accepted[];
  /** Whether leaving it out is right too. */
  readonly mayBeAbsent: boolean;
}

export type Accepted =
  | { readonly is: 'value'; readonly value: Json }
  /** An object of which each entry has its own accepted values. */
  | { readonly is: 'object'; readonly entries: readonly ExpectedArgument[] }
  /** A list of which each position has its own accepted values. */
  | { readonly is: 'list'; readonly items: readonly (readonly Accepted[])[] }
  /** The result of another call of the key, by its index there; `path`: one value in it (`author[0].id`), `null`: all of it. */
  | { readonly is: 'reference'; readonly call: number; readonly path: string | null };
