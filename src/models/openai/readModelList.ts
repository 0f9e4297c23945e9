import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { WireReply } from '../../core/WireReply.ts';
import { parseJson } from '../../files/parseRecord.ts';

/** Names in `{data: [{id}]}` or in a bare list of such entries (Together); `null`: the reply holds no list. */
export function readModelList({ status, failure, body }: WireReply): readonly string[] | null {
  if (status !== 200 || failure !== null) return null;
  const value = parseJson(new TextDecoder().decode(body));
  const list = isJsonObject(value) ? value['data'] : value;
  if (!isJsonArray(list)) return null;
  return list.flatMap((entry) => (isJsonObject(entry) && typeof entry['id'] === 'string' ? [entry['id']] : []));
}
