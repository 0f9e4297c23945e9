import type { SessionSource } from './Environment.ts';
import type { Json, JsonObject } from './Json.ts';
import type { Random } from './Random.ts';
import type { Tool } from './Tool.ts';

/**
 * A built-in domain whose tools have meaning: `worlds/<id>/index.ts` exports `world`. It says how people ask for
 * each tool, and executes calls against state, so that questions can be composed and their answers proven.
 */
export interface World extends SessionSource {
  /** One line for people. */
  readonly description: string;
  /** Kept out of default plans, for the shift stressor. */
  readonly heldOut: boolean;
  readonly tools: readonly WorldTool[];
  readonly types: readonly ValueType[];
  /** A start state, small (some kilobytes). The same stream gives the same state. */
  readonly start: (random: Random) => WorldState;
  /** Questions of the domain that anybody can answer without a tool. */
  readonly plainQuestions: readonly PlainQuestion[];
  /** Requests that sound like the domain and that no chain of its tools can meet: imperative, as in `requests`. */
  readonly beyond: readonly PlainQuestion[];
}

/** Start state of a world; everything in it survives a JSON round trip. */
export interface WorldState extends JsonObject {
  /** The day on which requests are made, `YYYY-MM-DD`; the prompt says it. */
  readonly today: string;
}

export interface PlainQuestion {
  /** Unique within its list; permanent. */
  readonly id: string;
  readonly text: string;
}

export interface WorldTool {
  /** With the schema of its result. */
  readonly tool: Tool;
  readonly effect: 'reads' | 'changes';
  /** Id of the value type of every parameter that a request may fill, by path (`customer_id`, `address.city`). */
  readonly parameters: Readonly<Record<string, string>>;
  /** Ways of asking for it in the imperative: lower case, no full stop (`list the open orders of {customer_id}[ since {since}]`). */
  readonly requests: readonly Request[];
  /** Whole questions that its result answers. */
  readonly questions: readonly Question[];
  /** Noun phrases for what its result holds, by which a later call is fed. */
  readonly mentions: readonly Mention[];
  /** What of its result a request can make the next step depend on. */
  readonly conditions: readonly Condition[];
}

/**
 * A text with `{path}` where the value of a parameter goes. `[ … ]` is left out unless every parameter in it is
 * filled; required parameters stand outside brackets. A request that lacks exactly one required parameter is a
 * request to be asked back about.
 */
export interface Phrasing {
  /** Unique within the tool; permanent. */
  readonly id: string;
  readonly text: string;
}

export interface Request extends Phrasing {
  /**
   * Paths in the result that it asks for, where another tool’s result shows them too (`size_mb`): no question is made of
   * what an earlier result shows already. Absent: the whole result, or what is found nowhere else.
   */
  readonly asks?: readonly string[];
}

export interface Question extends Phrasing {
  /** What a good answer states, by where it stands in the result (`balance`, `orders[*].total`). */
  readonly answers: readonly AnswerFact[];
}

export interface AnswerFact {
  /** Path in the result; `[*]` runs over a list. */
  readonly path: string;
  readonly kind: FactKind;
  /** What is made of the values found: the only one, all of them, or a number derived from them; the difference is that of the largest and the smallest. */
  readonly take: 'value' | 'each' | 'count' | 'sum' | 'largest' | 'smallest' | 'difference';
  /** Path of the unit or currency in the result, or the unit itself in quotes (`'"km"'`); `null`: none. */
  readonly unit: string | null;
}

export type FactKind = 'number' | 'money' | 'date' | 'time' | 'id' | 'name';

export interface Mention extends Phrasing {
  /** Path in the result; with `[*]` the phrase means every one of them (`every open order of {customer_id}`). */
  readonly path: string;
  /** Id of the value type that is found there. */
  readonly type: string;
  /** Given: the phrase stands in brackets inside another one, and this is what it is called after that. */
  readonly aside?: string;
  /** Of a call that changes something: the order to make it, told before what it is for (`create an order with {sku} and note its id`). */
  readonly deed?: string;
}

export interface Condition {
  readonly id: string;
  /** Path of a number in the result. */
  readonly path: string;
  readonly holds: 'below' | 'at-least';
  /** A clause with `{limit}` (`if fewer than {limit} are left`). */
  readonly text: string;
  /** The clause for the opposite (`if {limit} or more are left`); the plain word `otherwise` where there is no better one. */
  readonly otherwise: string;
}

/** A kind of value with meaning: two parameters of one type can be filled with the same thing. */
export interface ValueType {
  /** Unique within the world. */
  readonly id: string;
  /** How something of it is referred to once mentioned: `order` gives “that order”. */
  readonly noun: string;
  /** Something that people write down in a request. `null`: it can only come out of a result. */
  readonly draw: ((scene: Scene) => SpokenValue) | null;
}

/** What a value is drawn from. */
export interface Scene {
  readonly random: Random;
  readonly state: WorldState;
}

/** A value and the words in which a person gives it. */
export interface SpokenValue {
  /** What the tool takes. */
  readonly value: Json;
  /** As it stands in the request. */
  readonly said: string;
  /** Other values that are right too; never one that the backend treats otherwise. */
  readonly accepted: readonly Json[];
  /** A line that the prompt must show for `said` to be clear (`On screen: …`); `null`: none. */
  readonly context: string | null;
  /** 0: written as the tool takes it. 1: as people write it (`1.2k`, `tomorrow`). 2: needs the context or a calendar. */
  readonly obscurity: 0 | 1 | 2;
}
