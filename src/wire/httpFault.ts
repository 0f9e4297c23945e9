import type { Decoded, Remedy } from '../core/Decoded.ts';
import { providerFault } from '../transport/providerFault.ts';
import { askAgain, giveUp, notObserved, unknownUsage } from './notObserved.ts';

/** Who answered, in words for people; none of them secret. */
export interface EndpointWords {
  /** As people call it: `Anthropic`. */
  readonly provider: string;
  readonly endpoint: string;
  readonly model: string;
  /** The variable that holds its key. */
  readonly keyVariable: string;
}

export interface HttpFault {
  readonly status: number;
  /** The endpoint's own code of what went wrong; `null`: it gave none. */
  readonly code: string | null;
  /** All that it said. */
  readonly text: string;
}

const passing: ReadonlyMap<number, string> = new Map([
  [408, 'time-out'],
  [409, 'server fault'],
  [425, 'server fault'],
  [429, 'rate limit'],
  [504, 'time-out'],
]);

const badKey = /API_KEY_INVALID|API key (?:not valid|expired|not found)/i;
const noCredit = /credit balance is too low/i;
/** A complaint that begins with a setting holds for every trial. */
const refusedSetting = /"message"\s*:\s*"`?(temperature|top_p|thinking|logprobs|output_config|effort|max_tokens)\b/i;
const wrongPlace = /location is not supported/i;

/** What an error of an endpoint means for the trial. Its words are read and not kept: they may hold keys. */
export function httpFault(fault: HttpFault, words: EndpointWords): Decoded {
  const { status, text } = fault;
  const passes = passing.get(status) ?? (status >= 500 ? 'server fault' : null);
  if (passes !== null) return notObserved(passes, askAgain);
  const stop = stopOf(fault, words);
  if (stop !== null) return notObserved(stopReason(fault), stop);
  const { outcome, answer } = providerFault(text);
  if (outcome.kind === 'not-observed') return notObserved('request refused', giveUp);
  return { ...notObserved('', { kind: 'none' }), outcome, answer, usage: unknownUsage };
}

function stopOf({ status, code, text }: HttpFault, { provider, endpoint, model, keyVariable }: EndpointWords): Remedy | null {
  const came = `${provider} answered ${status}${code !== null && /^\w{1,60}$/.test(code) ? ` (${code})` : ''}`;
  const stop = (expected: string, todo: string): Remedy => ({ kind: 'stop', expected, came, todo });
  if (status === 401 || badKey.test(text)) return stop(`a key that ${provider} accepts`, `set ${keyVariable} to a valid key`);
  if (status === 402 || noCredit.test(text)) return stop('an account with credit', `check the billing of the account that ${keyVariable} belongs to`);
  if (status === 403 || wrongPlace.test(text)) return stop(`a key that may use ${model}`, `check what ${keyVariable} may do, or choose another model`);
  const setting = refusedIn({ status, text });
  if (setting !== null) return stop(`settings that ${model} takes`, `leave out what it refuses about ${setting}`);
  if (status === 404) return stop(`the model ${model} at ${endpoint}`, 'check the name of the model and the base URL; `faultline models` lists what answers');
  if (status >= 300 && status < 400) return stop(`an endpoint at ${endpoint}`, 'set the base URL to the address that it redirects to');
  return null;
}

function refusedIn({ status, text }: Pick<HttpFault, 'status' | 'text'>): string | null {
  return status === 400 ? (refusedSetting.exec(text)?.[1]?.toLowerCase() ?? null) : null;
}

function stopReason(fault: HttpFault): string {
  const { status } = fault;
  const setting = refusedIn(fault);
  if (status === 404) return 'not found';
  if (status >= 300 && status < 400) return 'redirected';
  if (setting !== null) return `refused: ${setting}`;
  return status === 400 ? 'request refused' : 'not authorised';
}
