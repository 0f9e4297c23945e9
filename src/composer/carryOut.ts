import type { Session } from '../core/Environment.ts';
import type { ItemFact, Step, StepArgument } from '../core/Item.ts';
import type { Json, JsonObject } from '../core/Json.ts';
import type { WorldState } from '../core/World.ts';
import type { Domain } from './Domain.ts';
import { factsOf } from './factsOf.ts';
import type { Filling, Intent, Wish } from './Intent.ts';
import { nestArguments } from './nestArguments.ts';
import { Rejection } from './Rejection.ts';
import { answersOf, askedPaths } from './shapes/phrasingsOf.ts';
import { valuesAt } from './valueAt.ts';

/** A wish carried out: its calls in order, with what came of each, and the states between them. */
export interface CarriedOut {
  readonly steps: readonly Step[];
  /** State before each step; empty where nothing executes. */
  readonly before: readonly WorldState[];
  readonly after: WorldState | null;
  readonly facts: readonly ItemFact[];
  /** Where in the results of its steps stands what a request or question asks for as it is. */
  readonly asked: readonly AskedPath[];
  /** Of a conditional wish: whether its condition held; else `null`. */
  readonly held: boolean | null;
}

export interface AskedPath {
  readonly step: number;
  readonly path: string;
}

/** Most things that “every …” may stand for. */
const mostOfMany = 4;

export function carryOut(wish: Wish, domain: Domain, start: WorldState): CarriedOut {
  const run = new Run(domain, start);
  if (wish.kind === 'calls') {
    for (const intent of wish.intents) run.make(intent, true);
    return run.end(null);
  }
  const at = run.make(wish.check, true)[0] ?? 0;
  const [found] = valuesAt(run.steps[at]?.result ?? null, wish.condition.path);
  if (typeof found !== 'number') throw new Rejection('nothing-found', wish.condition.path);
  const limit = Number(wish.limit.value);
  const held = wish.condition.holds === 'below' ? found < limit : found >= limit;
  const chosen = held ? wish.then : wish.otherwise;
  if (chosen !== null) run.make(chosen, true);
  return run.end(held);
}

class Run {
  readonly steps: Step[] = [];
  readonly #session: Session | null;
  readonly #before: WorldState[] = [];
  readonly #facts: ItemFact[] = [];
  readonly #asked: AskedPath[] = [];
  readonly #made = new Map<Intent, readonly number[]>();

  constructor(domain: Domain, start: WorldState) {
    this.#session = domain.open?.({ world: domain.id, version: domain.version, state: start, turnLimit: 1 }, domain.tools.map(({ tool }) => tool.name)) ?? null;
  }

  /** Makes the calls of an intent, those that feed it first; gives the places of its own. */
  make(intent: Intent, goal: boolean): readonly number[] {
    const known = this.#made.get(intent);
    if (known !== undefined) return known;
    const own = this.#argumentSets(intent).map((given) => this.#call(intent, given, goal));
    this.#made.set(intent, own);
    return own;
  }

  end(held: boolean | null): CarriedOut {
    const keys = this.steps.map((step) => JSON.stringify([step.tool, step.arguments.map(({ path, value }) => [path, value])]));
    if (new Set(keys).size < keys.length) throw new Rejection('repeats');
    return { steps: this.steps, before: this.#before, after: this.#session === null ? null : (this.#session.state() as WorldState), facts: this.#facts, asked: this.#asked, held };
  }

  /** One set of arguments for each call; several where a mention means every one of something. */
  #argumentSets(intent: Intent): readonly (readonly StepArgument[])[] {
    let sets: readonly (readonly StepArgument[])[] = [[]];
    for (const [path, filling] of intent.fillings) {
      const ways = this.#ways(path, filling);
      sets = sets.flatMap((given) => ways.map((way) => [...given, way]));
    }
    return sets;
  }

  #ways(path: string, filling: Filling): readonly StepArgument[] {
    if (filling.kind === 'value') {
      const { value, accepted, said } = filling.spoken;
      return [{ path, value, accepted, mayBeAbsent: false, from: { kind: 'said', said } }];
    }
    const step = this.make(filling.of, false)[0] ?? 0;
    const found = valuesAt(this.steps[step]?.result ?? null, filling.mention.path);
    if (found.length === 0) throw new Rejection('nothing-found', filling.mention.id);
    const isMany = filling.mention.path.includes('[*]');
    if (isMany && (found.length < 2 || found.length > mostOfMany)) throw new Rejection('nothing-found', `${String(found.length)} of many`);
    return found.map((value, index) => ({ path, value, accepted: [], mayBeAbsent: false, from: { kind: 'result', step, path: filling.mention.path.replace('[*]', `[${String(index)}]`) } }));
  }

  #call(intent: Intent, given: readonly StepArgument[], goal: boolean): number {
    const place = this.steps.length;
    const { tool, effect } = intent.tool;
    if (this.#session === null) {
      this.steps.push({ tool: tool.name, effect, arguments: given, result: null, goal });
      return place;
    }
    this.#before.push(this.#session.state() as WorldState);
    const { content, failed } = this.#session.call(tool.name, JSON.stringify(argumentsOf(given)));
    if (failed) throw new Rejection('call-failed', `${tool.name}: ${content}`);
    const result = JSON.parse(content) as Json;
    this.steps.push({ tool: tool.name, effect, arguments: given, result, goal });
    this.#facts.push(...factsOf(answersOf(intent), result, place));
    this.#asked.push(...askedPaths(intent).map((path) => ({ step: place, path })));
    return place;
  }
}

/** Arguments as a call gives them. */
export function argumentsOf(given: readonly Pick<StepArgument, 'path' | 'value'>[]): JsonObject {
  return nestArguments(given.map(({ path, value }) => [path, value]));
}
