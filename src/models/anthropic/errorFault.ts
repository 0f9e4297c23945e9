import type { Decoded } from '../../core/Decoded.ts';
import { isJsonObject, type Json } from '../../core/Json.ts';
import { httpFault, type EndpointWords } from '../../wire/httpFault.ts';

/** Statuses that go with the kinds of error (public documentation of errors), for those that come inside a 200. */
const statuses: ReadonlyMap<string, number> = new Map([
  ['invalid_request_error', 400],
  ['authentication_error', 401],
  ['billing_error', 402],
  ['permission_error', 403],
  ['not_found_error', 404],
  ['request_too_large', 413],
  ['rate_limit_error', 429],
  ['api_error', 500],
  ['timeout_error', 504],
  ['overloaded_error', 529],
]);

/** What an error object means; `status`: of the reply it came in. `text`: all that was said. */
export function errorFault(status: number, body: Json | undefined, text: string, words: EndpointWords): Decoded {
  const error = isJsonObject(body) ? body['error'] : undefined;
  const kind = isJsonObject(error) ? error['type'] : undefined;
  const code = typeof kind === 'string' ? kind : null;
  const real = status >= 200 && status < 300 ? (statuses.get(code ?? '') ?? 500) : status;
  return httpFault({ status: real, code, text }, words);
}
