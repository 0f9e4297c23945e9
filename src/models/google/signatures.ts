import { isJsonArray, isJsonObject, type Json } from '../../core/Json.ts';
import { parseJson } from '../../files/parseRecord.ts';

/** Signatures of the thoughts behind an answer, which the endpoint wants back where they came. `null`: that part had none. */
export interface Signatures {
  readonly text: string | null;
  /** In the order of the calls. */
  readonly calls: readonly (string | null)[];
}

const none: Signatures = { text: null, calls: [] };

/** What an answer carries on; `null`: nothing was signed. */
export function continuationOf({ text, calls }: Signatures): string | null {
  const signed = text !== null || calls.some((signature) => signature !== null);
  return signed ? JSON.stringify({ google: { text, calls } }) : null;
}

export function signaturesIn(continuation: string | null): Signatures {
  const value = continuation === null ? undefined : parseJson(continuation);
  const own = isJsonObject(value) ? value['google'] : undefined;
  if (!isJsonObject(own)) return none;
  const calls = own['calls'];
  return { text: signature(own['text']), calls: isJsonArray(calls) ? calls.map(signature) : [] };
}

function signature(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
