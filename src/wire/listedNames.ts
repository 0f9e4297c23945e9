import { isJsonArray, isJsonObject, type Json } from '../core/Json.ts';
import type { WireReply } from '../core/WireReply.ts';
import { parseJson } from '../files/parseRecord.ts';
import { utf8Text } from './utf8Text.ts';

/** The names in a reply that lists models, `nameOf` an entry of its list `field`; `null`: the reply holds no such list. */
export function listedNames({ status, failure, body }: WireReply, field: string, nameOf: (entry: Json) => string | null): readonly string[] | null {
  if (failure !== null || status !== 200) return null;
  const value = parseJson(utf8Text(body) ?? '');
  const list = isJsonObject(value) ? value[field] : undefined;
  return isJsonArray(list) ? list.flatMap((entry) => nameOf(entry) ?? []) : null;
}
