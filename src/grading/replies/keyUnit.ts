import { isCurrency } from './currencies.ts';
import { unitOf } from './units.ts';

/**
 * The unit or currency that a key names (`duration_minutes`, `priceEur`); `hundredth` for `amount_cents`,
 * `item` for what is counted, `currency` for a price in a currency that is not named; `null`: it names none.
 */
export function keyUnit(key: string): string | null {
  for (const word of wordsOf(key).reverse()) {
    if (/^(?:cents|pence)$/.test(word)) return 'hundredth';
    if (isCurrency(word)) return word.toUpperCase();
    const unit = word.length > 1 ? unitOf(word) : null;
    if (unit !== null && !ambiguous.has(word)) return unit;
  }
  const joined = wordsOf(key).join('_');
  if (counted.test(joined)) return 'item';
  return priced.test(joined) ? 'currency' : null;
}

const counted = /(?:^|_)(?:quantity|qty|count|units|seats|stock|pieces|copies|guests|people|persons|passengers|attendees|participants|tickets|rooms|beds|age|rating|stars|points|items|employees|members|num)(?:_|$)|^number_of_/;
const priced = /(?:^|_)(?:price|cost|fee|fare|salary|premium|deductible|refund|budget|deposit|rent)s?$/;

/** The unit of a product: a currency, whatever it is multiplied with; else unknown. */
export function productUnit(one: string | null, other: string | null): string | null {
  return [one, other].find((unit) => unit !== null && (unit === 'currency' || isCurrency(unit))) ?? null;
}

/** Words of keys that are more often no unit (`second_name`, `day_of_month`). */
const ambiguous: ReadonlySet<string> = new Set(['second', 'month', 'year', 'day', 'night', 'mi', 'foot', 'pound', 'mes', 'ans']);

function wordsOf(key: string): string[] {
  return key.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase().split(/[^a-z]+/).filter((word) => word !== '');
}
