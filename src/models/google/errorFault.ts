import type { Decoded } from '../../core/Decoded.ts';
import { isJsonArray, isJsonObject, type Json } from '../../core/Json.ts';
import { httpFault, type EndpointWords } from '../../wire/httpFault.ts';

/** What an error object means; `status`: of the reply it came in. `text`: all that was said. */
export function errorFault(status: number, body: Json | undefined, text: string, words: EndpointWords): Decoded {
  const error = errorIn(body);
  const { code, name } = isJsonObject(error) ? { code: error['code'], name: error['status'] } : { code: undefined, name: undefined };
  const inside = typeof code === 'number' && code >= 300 && code < 600 ? code : 500;
  const real = status >= 200 && status < 300 ? inside : status;
  return httpFault({ status: real, code: typeof name === 'string' ? name : null, text }, words);
}

/** The error of a body, which is a list of one where a stream was asked for; `undefined`: it holds none. */
export function errorIn(body: Json | undefined): Json | undefined {
  const [first] = isJsonArray(body) ? body : [body];
  return isJsonObject(first) ? first['error'] : undefined;
}
