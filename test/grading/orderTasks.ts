import type { Call } from '../../src/core/Call.ts';
import type { CallsFound } from '../../src/core/CallsFound.ts';
import type { Environment, ToolResult } from '../../src/core/Environment.ts';
import type { Json, JsonObject } from '../../src/core/Json.ts';
import type { DataflowEdge, ExpectedCall, StateKey } from '../../src/core/Key.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import type { Tool } from '../../src/core/Tool.ts';
import type { Transcript } from '../../src/core/Transcript.ts';
import { writeArguments } from '../../src/grammars/json/writeJson.ts';
import { world } from '../../src/worlds/orders/index.ts';
import { call } from '../madeCalls.ts';

/** One call to be made: a tool and its arguments. */
export type Made = readonly [tool: string, given: JsonObject];

/** A task in the shop, with its key proven by playing it. */
export interface OrderTask {
  readonly environment: Environment;
  readonly tools: readonly Tool[];
  readonly key: StateKey;
  /** The calls of the key's path. */
  readonly path: readonly Made[];
  readonly results: readonly Json[];
}

export const orderTools: readonly Tool[] = world.tools.map(({ tool }) => tool);
const changing = world.tools.flatMap(({ tool, effect }) => (effect === 'changes' ? [tool.name] : []));

export function orderEnvironment(seed: string, turnLimit = 8): Environment {
  return { world: world.id, version: world.version, state: world.start(seededRandom(seed)), turnLimit };
}

/** A task from its path; `path` is told what earlier steps gave. */
export function orderTask(seed: string, goals: readonly number[], edges: readonly DataflowEdge[], ...path: readonly ((results: readonly Json[], state: Json) => Made)[]): OrderTask {
  const environment = orderEnvironment(seed);
  const session = world.open(environment, orderTools.map(({ name }) => name));
  const made: Made[] = [];
  const results: Json[] = [];
  for (const step of path) {
    const [tool, given] = step(results, environment.state);
    const { content, failed } = session.call(tool, JSON.stringify(given));
    if (failed) throw new Error(`${tool} failed: ${content}`);
    made.push([tool, given]);
    results.push(JSON.parse(content) as Json);
  }
  const expected = made.map(([tool, given]): ExpectedCall => ({ tool, arguments: Object.entries(given).map(([name, value]) => ({ name, accepted: [{ is: 'value', value }], mayBeAbsent: false })) }));
  return { environment, tools: orderTools, key: { kind: 'state', path: expected, goals, edges, changing, state: session.state() }, path: made, results };
}

/** Plays answers on the world of a task: lists of calls, or what was found in an answer without any. */
export function played({ environment }: OrderTask, turns: readonly (readonly Made[] | CallsFound)[], cutOff = false): Transcript {
  const session = world.open(environment, orderTools.map(({ name }) => name));
  const carriedOut = (one: Call): ToolResult => session.call(one.name, writeArguments(one.arguments));
  const seen = turns.map((turn): Transcript['turns'][number] => {
    if (!isCalls(turn)) return { found: turn, text: null, results: [], unread: [] };
    const calls = turn.map(([name, given]) => call(name, given));
    return { found: { state: 'calls', calls }, text: null, results: calls.map(carriedOut), unread: [] };
  });
  return { turns: seen, cutOff, state: session.state() };
}

function isCalls(turn: readonly Made[] | CallsFound): turn is readonly Made[] {
  return Array.isArray(turn);
}

export const closing: CallsFound = { state: 'no-call', evidence: 'prose', asks: false };
export const asking: CallsFound = { state: 'no-call', evidence: 'prose', asks: true };

interface Shop {
  readonly customers: readonly { readonly id: string; readonly email: string }[];
  readonly orders: readonly { readonly id: string; readonly customer_id: string; readonly status: string; readonly lines: readonly { readonly sku: string; readonly quantity: number }[] }[];
  readonly products: readonly { readonly sku: string }[];
  readonly returns: readonly { readonly id: string }[];
}

export function shopIn(state: Json): Shop {
  return state as unknown as Shop;
}

/** Find a customer, list their orders, open the latest, and order more of its first product. */
export function restockTask(seed: string): OrderTask {
  return orderTask(
    seed,
    [2, 3],
    [
      { from: 0, result: 'id', to: 1, argument: 'customer_id' },
      { from: 1, result: 'orders[0].id', to: 2, argument: 'order_id' },
      { from: 2, result: 'lines[0].sku', to: 3, argument: 'sku' },
    ],
    (_, state) => ['find_customer', { email: shopIn(state).customers.find(({ id }) => id === shopIn(state).orders[0]?.customer_id)?.email ?? '' }],
    (results) => ['list_orders', { customer_id: at(results, 0, 'id') }],
    (results) => ['get_order', { order_id: ((results[1] as unknown as { readonly orders: readonly { readonly id: string }[] }).orders[0]?.id) ?? '' }],
    (results) => ['restock_product', { sku: ((results[2] as unknown as { readonly lines: readonly { readonly sku: string }[] }).lines[0]?.sku) ?? '', units: 5 }],
  );
}

function at(results: readonly Json[], step: number, name: string): Json {
  return (results[step] as JsonObject)[name] ?? null;
}

/** Open returns for the first products of two orders, in any order. */
export function returnsTask(seed: string): OrderTask {
  const first = (state: Json, place: number): JsonObject => {
    const order = shopIn(state).orders.filter(({ status }) => status !== 'cancelled')[place];
    return { order_id: order?.id ?? '', sku: order?.lines[0]?.sku ?? '', reason: 'damaged' };
  };
  return orderTask(seed, [0, 1], [], (_, state) => ['create_return', first(state, 0)], (_, state) => ['create_return', first(state, 1)]);
}
