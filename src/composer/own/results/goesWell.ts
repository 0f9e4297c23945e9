import { isJsonArray, type Json, type JsonObject } from '../../../core/Json.ts';

const good = /^(?:success|successful|succeeded|ok|okay|valid|exists|found|created|updated|deleted|removed|sent|acknowledged|accepted|completed|done)$/i;
const bad = /^(?:is_?error|has_?errors?|failed|failure|error|timed_?out|cancell?ed|aborted|dry_?run)$/i;
const unwanted = /fail|error|invalid|reject|denied|cancel|abort|expired|timeout|unavailable|unknown/i;

/** A value that says that a call went well, for names that speak of that; `undefined`: for any other. A failure would call for other calls than those asked for. */
export function goesWell(schema: JsonObject, name: string): Json | undefined {
  if (schema['type'] === 'boolean') return good.test(name) ? true : bad.test(name) ? false : undefined;
  return undefined;
}

/** A choice without the members that speak of failure, where others are left. */
export function withoutFailures(schema: JsonObject): JsonObject {
  const members = schema['enum'];
  if (!isJsonArray(members)) return schema;
  const kept = members.filter((member) => typeof member !== 'string' || !unwanted.test(member));
  return kept.length === 0 || kept.length === members.length ? schema : { ...schema, enum: kept };
}

/** Whether a property speaks of what went wrong, so that it is left out where it may be. */
export function isFault(name: string): boolean {
  return /^(?:errors?|error_?(?:code|message|details?)|warnings?|exception|stack_?trace|failures?)$/i.test(name);
}
