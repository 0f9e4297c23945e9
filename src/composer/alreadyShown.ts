import { isDeepStrictEqual } from 'node:util';
import { isJsonObject } from '../core/Json.ts';
import type { Json, JsonObject } from '../core/Json.ts';
import type { Step } from '../core/Item.ts';
import type { CarriedOut } from './carryOut.ts';
import { valuesAt } from './valueAt.ts';

/**
 * The first reading step that the request asks for although everything that it is asked for stands there before: in the
 * entry of an earlier result about the same thing, or as a value that an earlier call was given. Whoever reads it off
 * and stops is right, so that the step cannot be asked for. `null`: none.
 */
export function alreadyShown({ steps, asked }: Pick<CarriedOut, 'steps' | 'asked'>): Step | null {
  const shown = steps.find((step, at) => {
    const paths = asked.filter((one) => one.step === at).map(({ path }) => path);
    if (!step.goal || step.effect === 'changes' || paths.length === 0) return false;
    const earlier = steps.slice(0, at);
    const entries = earlier.flatMap(({ result }) => entriesAbout(result, step.arguments));
    const isKnown = (value: Json): boolean => typeof value === 'string' && earlier.some(({ arguments: given }) => given.some((argument) => argument.value === value));
    const isShown = (path: string): boolean => {
      const values = valuesAt(step.result, path);
      return values.length > 0 && values.every((value) => value !== null && (isKnown(value) || entries.some((entry) => holds(entry, value, lastName(path)))));
    };
    return paths.every(isShown);
  });
  return shown ?? null;
}

/** Objects of a result that name what a step asks about. */
function entriesAbout(result: Json, given: Step['arguments']): readonly JsonObject[] {
  if (typeof result !== 'object' || result === null) return [];
  const inner = Object.values(result).flatMap((value: Json) => entriesAbout(value, given));
  const isAbout = isJsonObject(result) && Object.values(result).some((value) => typeof value === 'string' && given.some((argument) => argument.value === value));
  return isAbout ? [result, ...inner] : inner;
}

/** Whether an entry, or an object inside it, has a value under its own name; the same text under another name tells as much, other numbers agree by chance. */
function holds(entry: JsonObject, value: Json, name: string): boolean {
  return Object.entries(entry).some(([key, inner]) => (isDeepStrictEqual(inner, value) ? key === name || typeof value === 'string' : isJsonObject(inner) && holds(inner, value, name)));
}

function lastName(path: string): string {
  return path.split('.').at(-1) ?? path;
}
