import { readFile } from 'node:fs/promises';
import type { Configuration } from '../../core/Configuration.ts';
import { isJsonObject } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';
import { UserError } from '../../core/UserError.ts';
import type { Price } from '../../engine/live/Price.ts';

/** Prices by model as named with `--model`: of the file where one is named, else of the configuration. */
export async function readPrices(file: string | null, configuration: Configuration): Promise<(model: string) => Price | null> {
  const prices = file === null ? fromConfiguration(configuration) : fromJson(file, await readJson(file));
  // A model that is asked through a named interface costs what it costs.
  return (model) => prices.get(model) ?? prices.get(model.replace(/ \([a-z-]+\)$/, '')) ?? null;
}

function fromConfiguration({ prices }: Configuration): ReadonlyMap<string, Price> {
  return new Map(Object.entries(prices ?? {}).map(([model, { input, cachedInput, output }]) => [model, { input, cachedInput: cachedInput ?? null, output }]));
}

async function readJson(file: string): Promise<Json> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Json;
  } catch (cause) {
    const came = cause instanceof SyntaxError ? 'it is no JSON' : `reading it failed (${cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)})`;
    throw unusable(file, came, cause);
  }
}

function fromJson(file: string, value: Json): ReadonlyMap<string, Price> {
  if (!isJsonObject(value)) throw unusable(file, 'it is no object');
  return new Map(
    Object.entries(value).map(([model, price]) => {
      if (price === undefined || !isJsonObject(price)) throw unusable(file, `the price of ${JSON.stringify(model)} is no object`);
      return [model, { input: amount(file, model, price['input']), cachedInput: amount(file, model, price['cachedInput']), output: amount(file, model, price['output']) }];
    }),
  );
}

/** `null`: not known, which is not free. */
function amount(file: string, model: string, value: Json | undefined): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  throw unusable(file, `a price of ${JSON.stringify(model)} is no amount`);
}

function unusable(file: string, came: string, cause: unknown = undefined): UserError {
  return new UserError({
    expected: `${JSON.stringify(file)} to hold prices as {"<model>": {"input": 1.25, "cachedInput": 0.125, "output": 10}}, money per million tokens`,
    came,
    remedy: 'mend the file, or leave --prices out',
    cause,
  });
}
