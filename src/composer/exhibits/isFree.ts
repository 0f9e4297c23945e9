import { isJsonObject } from '../../core/Json.ts';
import type { Json } from '../../core/Json.ts';

/** Whether a schema lets any text stand, so that another one is wrong by its meaning and not by its form. */
export function isFree(schema: Json | undefined): boolean {
  return isJsonObject(schema) && ['enum', 'format', 'pattern', 'maxLength'].every((limit) => schema[limit] === undefined);
}
