import type { Json } from '../core/Json.ts';
import type { DataflowEdge, ExpectedArgument, StateKey } from '../core/Key.ts';
import { valueAt } from '../core/valueAt.ts';
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

  /**
   * The plan of a step, given what the calls that stand for earlier steps gave. What a reading call gave is right too; what
   * a change gave out (the number of an order opened) takes the place of the value on the path of the key.
   */
  planOf(step: number, resultOf: (from: number) => Json | undefined): CallPlan | undefined {
    const [own, expected] = [this.plans[step], this.key.path[step]];
    const fed = (this.into[step] ?? []).flatMap(({ from, result, argument }): Fed[] => {
      const given = resultOf(from);
      const value = given === undefined ? undefined : valueAt(given, result);
      return value === undefined ? [] : [{ at: argument.split('.'), value, instead: this.changes(this.plans[from]?.tool ?? null) }];
    });
    if (expected === undefined || fed.length === 0) return own;
    return new CallPlan({ ...expected, arguments: fed.reduce(accepting, expected.arguments) }, step, this.tools);
  }
}

/** A value that an earlier result gives for an argument. */
interface Fed {
  readonly at: readonly string[];
  readonly value: Json;
  /** Whether the values of the key are wrong then. */
  readonly instead: boolean;
}

/** The expected arguments with the value for one of them. */
function accepting(expected: readonly ExpectedArgument[], { at: [name, ...rest], value, instead }: Fed): readonly ExpectedArgument[] {
  return expected.map((argument) => {
    if (argument.name !== name) return argument;
    if (rest.length === 0) return { ...argument, accepted: [...(instead ? [] : argument.accepted), { is: 'value', value }] };
    return { ...argument, accepted: argument.accepted.map((one) => (one.is === 'object' ? { ...one, entries: accepting(one.entries, { at: rest, value, instead }) } : one)) };
  });
}
