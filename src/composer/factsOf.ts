import type { ItemFact } from '../core/Item.ts';
import type { Json } from '../core/Json.ts';
import type { AnswerFact } from '../core/World.ts';
import { Rejection } from './Rejection.ts';
import { valuesAt } from './valueAt.ts';

/** What a question's answer states, from the result of its call. */
export function factsOf(answers: readonly AnswerFact[], result: Json, step: number): readonly ItemFact[] {
  return answers.flatMap(({ path, kind, take, unit }): readonly ItemFact[] => {
    const found = valuesAt(result, path).filter((value) => value !== null);
    const given = unitOf(unit, result);
    const fact = (value: Json, derived: boolean): ItemFact => ({ step, kind, value, unit: given, derived });
    if (take === 'count') return [{ step, kind: 'number', value: found.length, unit: null, derived: true }];
    if (found.length === 0) throw new Rejection('nothing-found', path);
    if (take === 'value') return [fact(found[0] ?? null, false)];
    if (take === 'each') return found.map((value) => fact(value, false));
    // There is no range of one.
    if (take === 'difference' && found.length < 2) throw new Rejection('nothing-found', path);
    return [fact(derive(take, found), found.length > 1)];
  });
}

function derive(take: 'sum' | 'largest' | 'smallest' | 'difference', found: readonly Json[]): Json {
  const numbers = found.filter((value) => typeof value === 'number');
  if (numbers.length < found.length) return extreme(take, found);
  switch (take) {
    case 'sum':
      return rounded(numbers.reduce((sum, value) => sum + value, 0));
    case 'largest':
      return Math.max(...numbers);
    case 'smallest':
      return Math.min(...numbers);
    case 'difference':
      return rounded(Math.max(...numbers) - Math.min(...numbers));
  }
}

/** The latest or earliest of texts that sort as they mean, such as days. */
function extreme(take: string, found: readonly Json[]): Json {
  const texts = found.map(String).sort();
  if (take === 'largest') return texts.at(-1) ?? null;
  if (take === 'smallest') return texts[0] ?? null;
  throw new RangeError(`expected numbers to take the ${take} of`);
}

/** Free of the noise of binary fractions: at most eight places. */
function rounded(value: number): number {
  return Number(value.toFixed(8));
}

function unitOf(unit: string | null, result: Json): string | null {
  if (unit === null) return null;
  if (unit.startsWith('"')) return JSON.parse(unit) as string;
  const [found] = valuesAt(result, unit);
  return typeof found === 'string' ? found : null;
}
