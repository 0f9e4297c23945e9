import { isJsonObject, type Json, type JsonObject } from '../core/Json.ts';
import { pointedAt } from './pointedAt.ts';

const mostHops = 20;

/** A schema with the reference at its top followed; what stands beside a reference goes before what it leads to. */
export function followed(schema: Json | undefined, root: JsonObject): JsonObject {
  let target = schema;
  for (let hop = 0; hop < mostHops && isJsonObject(target) && typeof target['$ref'] === 'string'; hop++) {
    const { $ref: _, ...beside }: JsonObject = target;
    const found: Json | undefined = pointedAt(root, target['$ref']);
    target = isJsonObject(found) && Object.keys(beside).length > 0 ? { ...found, ...beside } : found;
  }
  return isJsonObject(target) && target['$ref'] === undefined ? target : {};
}
