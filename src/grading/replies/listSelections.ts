import { isJsonObject } from '../../core/Json.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import { isoDay } from './calendarDays.ts';
import { nameForm } from './nameForm.ts';

/** A part of a list that a report may count or add up. */
export interface Selection {
  readonly items: readonly Json[];
  readonly isWhole: boolean;
}

/** What parts of a list can be told apart by. */
export interface Criteria {
  /** Numbers and day numbers that the request names, and today. */
  readonly limits: readonly number[];
  readonly days: readonly number[];
  /** The reply, see `nameForm`, with a blank at each end. */
  readonly reply: string;
  /** The request, likewise. */
  readonly asked: string;
}

const mostSelections = 80;
const mostGroups = 15;

/** The whole list; what has a value that is spoken of in a field, and what has not; what lies over and under a limit; what the reply mentions. */
export function listSelections(items: readonly Json[], criteria: Criteria): readonly Selection[] {
  const objects = items.filter((item) => isJsonObject(item));
  const found: Selection[] = [{ items, isWhole: true }];
  if (objects.length !== items.length) return found;
  const add = (test: (item: JsonObject) => boolean): void => {
    const selected = objects.filter((item) => test(item));
    if (selected.length > 0 && selected.length < objects.length) found.push({ items: selected, isWhole: false });
  };
  add((item) => isMentioned(item, criteria.reply));
  for (const field of new Set(objects.flatMap((item) => Object.keys(item)))) {
    const values = new Set(objects.map((item) => item[field]));
    const groups = [...values].filter((value) => typeof value === 'string' || typeof value === 'boolean' || value === null || value === 0);
    for (const group of groups.slice(0, mostGroups)) {
      if (typeof group === 'string' && !criteria.reply.includes(` ${nameForm(group)} `) && !criteria.asked.includes(` ${nameForm(group)} `)) continue;
      add((item) => item[field] === group);
      add((item) => item[field] !== group);
    }
    // Amounts in and out.
    addLimits(field, 0, (value) => (typeof value === 'number' ? value : null), add);
    for (const limit of criteria.limits) addLimits(field, limit, (value) => (typeof value === 'number' ? value : null), add);
    for (const day of criteria.days) addLimits(field, day, (value) => (typeof value === 'string' ? isoDay(value) : null), add);
    if (found.length > mostSelections) break;
  }
  return found.slice(0, mostSelections);
}

function addLimits(field: string, limit: number, measure: (value: Json | undefined) => number | null, add: (test: (item: JsonObject) => boolean) => void): void {
  const at = (item: JsonObject): number => measure(item[field]) ?? NaN;
  add((item) => at(item) >= limit);
  add((item) => at(item) > limit);
  add((item) => at(item) <= limit);
  add((item) => at(item) < limit);
}

/** Whether a text of an item that names it stands in the reply. */
function isMentioned(item: JsonObject, reply: string): boolean {
  return Object.entries(item).some(([key, value]) => typeof value === 'string' && value.length > 2 && /id$|name|title|sku|code|number|subject|email/i.test(key) && reply.includes(` ${nameForm(value)} `));
}
