import { isJsonArray, type Json, type JsonObject } from '../../../core/Json.ts';
import { fitsSchema } from '../fitsSchema.ts';

const counts = /^(?:count|total_?count|total_?results|total_?items|length|size|num_?results)$/i;
const says = /^(?:has_?more|more|has_?next(?:_?page)?|is_?truncated|truncated|incomplete_?results)$/i;
const leads = /^(?:next|next_?page|next_?page_?token|next_?cursor|cursor|next_?token)$/i;

/** An object with a list says how long that is, and that there is no more of it. `mayChange`: by the name of what it says; `isThing`: whether it has an id of its own, so that its total is another. */
export function aboutLists(drawn: JsonObject, isThing: boolean, schemaOf: (name: string) => JsonObject, mayChange: (name: string) => boolean, root: JsonObject): JsonObject {
  const lists = Object.values(drawn).filter(isJsonArray);
  const [only] = lists;
  if (only === undefined || lists.length > 1) return drawn;
  const right = (name: string, value: Json): Json => {
    const due = typeof value === 'number' && (counts.test(name) || (name === 'total' && !isThing)) ? only.length : value === true && says.test(name) ? false : leads.test(name) ? null : value;
    return mayChange(name) && fitsSchema(schemaOf(name), due, root) ? due : value;
  };
  return Object.fromEntries(Object.entries(drawn).map(([name, value]) => [name, right(name, value)]));
}
