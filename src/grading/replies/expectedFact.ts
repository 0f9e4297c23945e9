import type { ExpectedFact } from '../../core/Key.ts';
import { isJsonObject } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';
import { isCurrency } from './currencies.ts';
import type { Fact } from './Fact.ts';
import { clockMinute } from './clockMinute.ts';
import { findFacts } from './findFacts.ts';
import { idForm } from './idForm.ts';
import { nameForm } from './nameForm.ts';
import { unitOf } from './units.ts';
import { valueText } from './valueText.ts';

/** A fact of a key in the form in which facts are compared; `null`: its value is none of its kind. */
export function expectedFact({ kind, value, unit }: ExpectedFact): Fact | null {
  switch (kind) {
    case 'number':
    case 'money':
      return quantityOf(kind, value, unit);
    case 'date':
    case 'time':
      return momentOf(kind, value);
    case 'id':
      return { kind, text: idForm(valueText(value)) };
    case 'name':
      return { kind, text: nameForm(valueText(value)) };
  }
}

function quantityOf(kind: 'number' | 'money', value: Json, unit: string | null): Fact | null {
  if (isJsonObject(value)) return quantityOf(kind, value['amount'] ?? value['value'] ?? null, unit ?? textOrNull(value['currency'] ?? value['unit']));
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return null;
  const isMoney = unit !== null && isCurrency(unit);
  // A word that is no unit (`seats`) names what is counted.
  const known = unit === null ? null : isMoney ? unit.toUpperCase() : unitOf(unit);
  return { kind: isMoney ? 'money' : kind, value: number, unit: known, grain: 0, bound: 'exact' };
}

function textOrNull(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** A time may come with its day, and a day with a time. */
function momentOf(kind: 'date' | 'time', value: Json): Fact | null {
  if (typeof value !== 'string') return null;
  const clock = clockMinute(value);
  if (kind === 'time' && clock !== null) return { kind, minute: clock };
  return findFacts(value, null).flatMap(({ readings }) => readings).find((reading) => reading.kind === kind) ?? null;
}
