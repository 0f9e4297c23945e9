import { readFile } from 'node:fs/promises';
import type { Configuration } from '../../core/Configuration.ts';
import type { Json } from '../../core/Json.ts';
import { UserError } from '../../core/UserError.ts';
import type { Price } from '../../engine/live/Price.ts';
import { parsePriceTable, priceOf } from '../../engine/live/priceTable.ts';

/** Prices by model as named with `--model`: of the file where one is named, else of the configuration. */
export async function readPrices(file: string | null, { prices }: Configuration): Promise<(model: string) => Price | null> {
  const table = parsePriceTable(file === null ? ((prices ?? {}) as unknown as Json) : await readJson(file));
  // A model that is asked through a named interface costs what it costs.
  return (model) => priceOf(table, model.replace(/ \([a-z-]+\)$/, ''));
}

async function readJson(file: string): Promise<Json> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Json;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new UserError({
      expected: `${JSON.stringify(file)} to hold prices as {"<model>": {"input": 1.25, "cachedInput": 0.125, "output": 10}}, money per million tokens`,
      came: cause instanceof SyntaxError ? 'it is no JSON' : `reading it failed (${code})`,
      remedy: 'mend the file, or leave --prices out',
      cause,
    });
  }
}
