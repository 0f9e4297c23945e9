import type { Call } from '../core/Call.ts';
import type { Json } from '../core/Json.ts';
import type { DataflowEdge, ExpectedArgument, StateKey } from '../core/Key.ts';
import { CallPlan } from './CallPlan.ts';
import type { ToolSet } from './ToolSet.ts';

/** A key about the state of a world, made ready for grading many exchanges. */
export class StatePlan {
  readonly key: StateKey;
  readonly tools: ToolSet;
  /** By index of the path. */
  readonly plans: readonly CallPlan[];
  readonly goals: ReadonlySet<number>;
  /** Steps of the path that a goal is, or needs the result of. */
  readonly needed: ReadonlySet<number>;
  /** Edges by the step that they feed. */
  readonly into: readonly (readonly DataflowEdge[])[];
  readonly #changing: ReadonlySet<string>;

  constructor(key: StateKey, tools: ToolSet) {
    this.key = key;
    this.tools = tools;
    this.plans = key.path.map((expected, index) => new CallPlan(expected, index, tools));
    this.goals = new Set(key.goals.filter((goal) => goal in key.path));
    this.into = key.path.map((_, step) => key.edges.filter(({ to }) => to === step));
    this.needed = this.#ancestors(this.goals);
    this.#changing = new Set(key.changing.map((name) => tools.names.resolve(name)?.tool ?? name));
  }

  changes(tool: string | null): boolean {
    return tool !== null && this.#changing.has(tool);
  }

  /** Steps whose results feed those of a set, directly or not, and the set itself. */
  #ancestors(steps: ReadonlySet<number>): ReadonlySet<number> {
    const found = new Set(steps);
    for (const step of found) for (const { from } of this.into[step] ?? []) if (from in this.plans) found.add(from);
    return found;
  }

  /** Whether any step of the path calls a tool. */
  uses(tool: string | null): boolean {
    return this.plans.some((plan) => plan.tool === tool);
  }

  /** The plan of a step where an earlier call gave out another value than it did on the path of the key. */
  fedWith(step: number, fed: readonly { readonly argument: string; readonly value: Json }[]): CallPlan | null {
    const expected = this.key.path[step];
    if (expected === undefined || fed.length === 0) return null;
    const given = fed.reduce((list, { argument, value }) => accepting(list, argument.split('.'), value), expected.arguments);
    return new CallPlan({ ...expected, arguments: given }, step, this.tools);
  }

  /** Whether a call is a step of the path by the values of the key. */
  isStep(step: number, call: Call): boolean {
    return (this.plans[step]?.match(call) ?? 0) !== 0;
  }
}

/** The expected arguments, where the one at a path may have another value too. */
function accepting(expected: readonly ExpectedArgument[], [name, ...rest]: readonly string[], value: Json): readonly ExpectedArgument[] {
  return expected.map((argument) => {
    if (argument.name !== name) return argument;
    if (rest.length === 0) return { ...argument, accepted: [...argument.accepted, { is: 'value', value }] };
    return { ...argument, accepted: argument.accepted.map((one) => (one.is === 'object' ? { ...one, entries: accepting(one.entries, rest, value) } : one)) };
  });
}
