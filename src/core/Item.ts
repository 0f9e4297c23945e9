import type { Json } from './Json.ts';
import type { Tool } from './Tool.ts';
import type { WorldState } from './World.ts';

/**
 * A situation with its proven answer: start state, call graph, values and phrasing. Not asked itself; each subtask
 * projects it into a case. Everything in it survives a JSON round trip.
 */
export interface Item {
  /** Hash of everything that makes it but its block. */
  readonly id: string;
  /** An item and its near-miss twin are one block. */
  readonly block: string;
  /** The unit that statistics count in: tool and template of what is asked for first. */
  readonly cluster: string;
  readonly part: 'find' | 'confirm';
  readonly shape: ItemShape;
  /** Id of the world, or name of the user's catalog. */
  readonly domain: string;
  /** Where its calls take place; `null`: tools of the user's own, which nothing answers. */
  readonly world: { readonly id: string; readonly version: string; readonly state: WorldState } | null;
  /** State after all steps; `null`: nothing has a state. */
  readonly end: WorldState | null;
  /** Names of the offered tools that change state. */
  readonly changing: readonly string[];
  /** What the system message says: the day, and what makes the request clear. Empty: no system message. */
  readonly background: string;
  /** What the user writes. */
  readonly request: string;
  /** Calls in an order in which they can be made; empty where no call is right. */
  readonly steps: readonly Step[];
  /** `any`: independent calls. `sequence`: the request asks for this order. `dataflow`: as results feed arguments. */
  readonly order: 'any' | 'sequence' | 'dataflow';
  /** Tools offered, the right ones among others, in seeded order. */
  readonly tools: readonly Tool[];
  /** For `abstention`: what is right instead of a call; else `null`. */
  readonly abstention: Abstention | null;
  /** Facts that a good report of the results states; empty where the request asks for none. */
  readonly facts: readonly ItemFact[];
  /** Ids of every template used, `<world>/<tool>/<phrasing>` and those that join them. */
  readonly templates: readonly string[];
  /** Longest chain of results that feed arguments; 1 without any. */
  readonly depth: number;
  /** Largest obscurity of a value said. */
  readonly obscurity: 0 | 1 | 2;
  /** Tools offered beside the right ones. */
  readonly distractors: { readonly near: number; readonly far: number };
}

/**
 * `single`: one call. `parallel`: independent calls. `chain`: independent calls in the order asked for. `nested`:
 * results feed arguments. `conditional`: what a result says decides what is called next. `abstention`: no call is right.
 */
export const itemShapes = ['single', 'parallel', 'chain', 'nested', 'conditional', 'abstention'] as const;

export type ItemShape = (typeof itemShapes)[number];

export interface Step {
  readonly tool: string;
  readonly effect: 'reads' | 'changes';
  readonly arguments: readonly StepArgument[];
  /** What the backend gave; `null` where nothing executes. */
  readonly result: Json;
  /**
   * Whether the request is not met without it. The others only find something out; who does so in another way, or
   * knows it already, is right too.
   */
  readonly goal: boolean;
}

export interface StepArgument {
  /** Path of the parameter (`customer_id`, `address.city`). */
  readonly path: string;
  readonly value: Json;
  /** Other values that are right too. */
  readonly accepted: readonly Json[];
  /** Whether leaving it out leads to the same end. */
  readonly mayBeAbsent: boolean;
  readonly from: ArgumentSource;
}

export type ArgumentSource =
  /** Stands in the request or in the background, in these words. */
  | { readonly kind: 'said'; readonly said: string }
  /** Comes out of the result of an earlier step. */
  | { readonly kind: 'result'; readonly step: number; readonly path: string };

export interface Abstention {
  /**
   * `direct`: answer without a tool. `ask`: a required value is missing, and nothing offered can find it. `cannot`:
   * nothing offered can do it.
   */
  readonly reply: 'direct' | 'ask' | 'cannot';
  /** For `ask`: the parameter whose value is missing, and what people call it; else `null`. */
  readonly missing: { readonly tool: string; readonly parameter: string; readonly noun: string } | null;
  /** The item of which this is the near-miss twin; `null`: none. */
  readonly twin: string | null;
}

export interface ItemFact {
  /** Steps whose results hold it. */
  readonly step: number;
  readonly kind: 'number' | 'money' | 'date' | 'time' | 'id' | 'name';
  readonly value: Json;
  /** Unit or currency; `null`: none. */
  readonly unit: string | null;
  /** Whether it stands in the result as it is, or has to be counted, added up or compared. */
  readonly derived: boolean;
}
