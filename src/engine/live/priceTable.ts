import { isJsonObject } from '../../core/Json.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import { UserError } from '../../core/UserError.ts';
import type { Price } from './Price.ts';

/** Prices by model as the plan names it; a name that ends in `*` stands for all that begin so. There are none built in: prices change. */
export type PriceTable = ReadonlyMap<string, Price>;

const members: readonly (keyof Price)[] = ['input', 'cachedInput', 'output'];

/** Reads `{"<provider>:<name>": {"input": 2.5, "cachedInput": 0.25, "output": 10}}`, money for a million tokens; a member left out is not known. */
export function parsePriceTable(value: Json): PriceTable {
  if (!isJsonObject(value)) throw broken('an object of models', describe(value));
  return new Map(Object.entries(value).map(([model, price]) => [model, parsePrice(model, price)]));
}

/** The price of a model: its own, else that of the longest beginning that fits. `null`: no price known. */
export function priceOf(table: PriceTable, model: string): Price | null {
  const own = table.get(model);
  if (own !== undefined) return own;
  let best: { readonly length: number; readonly price: Price } | null = null;
  for (const [name, price] of table) {
    const start = name.endsWith('*') ? name.slice(0, -1) : null;
    if (start !== null && model.startsWith(start) && (best === null || start.length > best.length)) best = { length: start.length, price };
  }
  return best?.price ?? null;
}

function parsePrice(model: string, value: Json): Price {
  if (!isJsonObject(value)) throw broken(`an object for ${model}`, describe(value));
  for (const name of Object.keys(value)) {
    if (!members.some((member) => member === name)) throw broken(`only ${members.join(', ')} for ${model}`, `"${name}"`);
  }
  return { input: amount(model, value, 'input'), cachedInput: amount(model, value, 'cachedInput'), output: amount(model, value, 'output') };
}

function amount(model: string, value: JsonObject, name: keyof Price): number | null {
  const money = value[name] ?? null;
  if (money === null) return null;
  if (typeof money === 'number' && Number.isFinite(money) && money >= 0) return money;
  throw broken(`a number of at least 0 as ${name} of ${model}`, describe(money));
}

function describe(value: Json): string {
  const text = JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

function broken(expected: string, came: string): UserError {
  return new UserError({ expected: `${expected} in the price table`, came: `it holds ${came}`, remedy: 'give money for a million tokens, as {"provider:name": {"input": 1, "cachedInput": 0.1, "output": 4}}' });
}
