import { followed } from '../../catalog/followed.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import { checkArguments } from '../kit/checkArguments.ts';

const wrappers = new WeakMap<JsonObject, JsonObject>();

/** Whether a value is valid, with the definitions of the whole at hand. */
export function fitsSchema(schema: JsonObject, value: Json, root: JsonObject): boolean {
  let wrapper = wrappers.get(schema);
  if (wrapper === undefined) {
    const definitions = Object.fromEntries(['$defs', 'definitions'].flatMap((name) => (root[name] === undefined ? [] : [[name, root[name]]])));
    wrapper = { ...definitions, type: 'object', properties: { value: schema } };
    wrappers.set(schema, wrapper);
  }
  const denied = followed(schema, root)['not'];
  return checkArguments(wrapper, { value }) === null && (!isJsonObject(denied) || !fitsSchema(denied, value, root));
}
