import type { Decoded, Remedy } from '../../core/Decoded.ts';
import type { JsonObject } from '../../core/Json.ts';
import { askAgain, giveUp, notObserved } from '../../wire/notObserved.ts';
import type { Dialect } from './Dialect.ts';
import { readEndpointError, type EndpointError } from './EndpointError.ts';
import { ownEnd } from './ownErrors.ts';
import { refusedSetting } from './refusedSetting.ts';

/** What an error means: an end of the model's own, or a fault of the world and what to do. */
export function decodeError(status: number, body: JsonObject | null, dialect: Dialect, url: string): Decoded {
  const error = readEndpointError(body ?? {});
  // An error inside a good status may name its own.
  const meant = status >= 300 ? status : (error.status ?? statusOf(error));
  const own = body === null ? null : ownEnd(error, meant);
  if (own !== null) {
    const unseen = notObserved('', { kind: 'none' }, [`answered-with-status: ${status}`]);
    return { ...unseen, outcome: own.outcome, answer: own.answer, finish: plainCode(error) };
  }
  return worldFault(meant, error, dialect, url);
}

/** The status that a code would have had. */
const statuses: readonly (readonly [RegExp, number])[] = [
  [/rate_limit|too_many_requests|quota/, 429],
  [/invalid_api_key|authentication|unauthorized/, 401],
  [/permission|forbidden/, 403],
  [/model_not_found|not_found/, 404],
  [/server_error|overloaded|unavailable/, 500],
  [/invalid|bad_request|context_length|content_filter|unsupported/, 400],
];

function statusOf({ codes }: EndpointError): number {
  const told = codes.join(' ');
  return statuses.find(([pattern]) => pattern.test(told))?.[1] ?? 500;
}

function worldFault(status: number, error: EndpointError, dialect: Dialect, url: string): Decoded {
  const came = cameText(status, error);
  switch (status) {
    case 401:
    case 403:
      return notObserved('not authorised', stop(`a key that ${originOf(url)} accepts`, came, keyTodo(dialect)));
    case 402:
      return notObserved('no credit left', stop('an account with credit', came, `add credit to the account at ${originOf(url)}`));
    case 404:
    case 405:
    case 410:
      return missing(error, dialect, url, came);
    case 407:
      return notObserved('proxy refused', stop('a proxy that lets the request through', came, 'correct the proxy and its password'));
    case 429:
      return limited(error, came, url);
    case 413:
      return notObserved('request too large', giveUp);
    case 408:
    case 409:
    case 425:
      return notObserved(status === 409 ? 'conflict' : 'time-out', askAgain);
    default:
      if (status >= 500) return notObserved(status === 504 ? 'time-out' : 'server fault', askAgain);
      return status < 400 ? missing(error, dialect, url, came) : refused(error, came);
  }
}

function missing(error: EndpointError, dialect: Dialect, url: string, came: string): Decoded {
  if (/support(?:s)? tool use|tool[_ ]?(?:use|choice|calls?).{0,20}not support/i.test(error.message)) {
    return notObserved('no tools', stop('a model that takes tools', came, 'ask it prompted, or choose another model'));
  }
  const isModel = error.codes.some((code) => /model|deployment/.test(code)) || /\b(?:model|deployment)\b/i.test(error.message);
  const expected = isModel ? `a model that ${originOf(url)} serves` : `chat completions at ${url}`;
  const todo = isModel
    ? `choose another name: faultline models lists what ${dialect.id} serves`
    : `correct the base URL${dialect.baseUrlVariables.length > 0 ? ` (${dialect.baseUrlVariables.join(' or ')})` : ''}`;
  return notObserved(isModel ? 'unknown model' : 'wrong address', stop(expected, came, todo));
}

function limited(error: EndpointError, came: string, url: string): Decoded {
  const spent = error.codes.some((code) => /insufficient_quota|billing|insufficient_balance|quota_exceeded/.test(code)) || /exceeded your current quota|insufficient (?:balance|quota|credits?)/i.test(error.message);
  return spent ? notObserved('quota used up', stop('an account with quota left', came, `raise the quota or add credit at ${originOf(url)}`)) : notObserved('rate limit', askAgain);
}

function refused(error: EndpointError, came: string): Decoded {
  const setting = refusedSetting(error);
  if (setting === null) return notObserved('request refused', giveUp);
  return notObserved(`refused: ${setting.name}`, stop(`an endpoint that takes ${setting.name}`, came, setting.todo));
}

function stop(expected: string, came: string, todo: string): Remedy {
  return { kind: 'stop', expected, came, todo };
}

function keyTodo({ keyVariables }: Dialect): string {
  return keyVariables.length === 0 ? 'check whether this endpoint needs a key' : `set ${keyVariables.join(' or ')} to a key that is valid there`;
}

/** Status and code; never the message, which may hold the key. */
function cameText(status: number, error: EndpointError): string {
  const code = plainCode(error);
  return `HTTP ${status}${code === null ? '' : ` (${code})`}`;
}

/** A code made of plain words. */
function plainCode({ codes }: EndpointError): string | null {
  return codes.find((code) => /^[a-z]+(?:_[a-z]+)*$/.test(code) && code.length <= 40) ?? null;
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'the endpoint';
}
