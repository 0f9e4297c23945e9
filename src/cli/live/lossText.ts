import { counted } from '../../wording/count.ts';
import { visibleText } from '../../wording/visibleText.ts';

interface Loss {
  readonly happened: string;
  readonly todo: string;
}

const broken: Loss = { happened: 'the connection broke before the answer was whole', todo: 'check the network and any proxy on the way, then ask again' };
const late: Loss = { happened: 'no whole answer came in time', todo: 'raise --timeout, lower --concurrency, or see whether the endpoint hangs' };
const unfound: Loss = { happened: 'nobody answers at the address', todo: 'check the base URL, the network and the proxy' };
const foreign: Loss = { happened: 'what came back is no answer of a model', todo: 'check the base URL, and whether a proxy or a login page stands in between' };
const failed: Loss = { happened: 'the endpoint failed or said that it is overloaded', todo: 'ask again later, or see to the server' };
const garbled: Loss = { happened: 'the answer came damaged', todo: 'see to the server, and to any proxy on the way' };

const losses: ReadonlyMap<string, Loss> = new Map([
  ['unreachable', unfound],
  ['timeout-connecting', unfound],
  ['timeout-waiting', late],
  ['timeout-body', late],
  ['timeout-total', late],
  ['time-out', late],
  ['reset', broken],
  ['body-cut', broken],
  ['stream cut', broken],
  ['no-end', broken],
  ['not-http', { happened: 'what answers there does not speak HTTP', todo: 'check the port and the scheme of the base URL' }],
  ['body-too-large', { happened: 'more came back than any answer needs (64 MiB)', todo: foreign.todo }],
  ['HTML instead of JSON', { happened: 'a page for people came back', todo: foreign.todo }],
  ['not JSON', foreign],
  ['not-json', foreign],
  ['empty body', foreign],
  ['no answer in the body', foreign],
  ['no-answer-in-reply', foreign],
  ['invalid UTF-8', garbled],
  ['not-utf-8', garbled],
  ['server fault', failed],
  ['rate limit', { happened: 'the endpoint takes no more requests for now (429)', todo: 'wait and ask again, or lower --concurrency' }],
  ['request refused', { happened: 'the endpoint refuses the requests as they are', todo: 'choose other settings, another model or another --interface' }],
]);

/** `6 times HTML instead of JSON: a page for people came back – check the base URL …`. */
export function lossText({ code, count }: { readonly code: string; readonly count: number }): string {
  const times = `${counted(count, 'time')} ${visibleText(code)}`;
  const loss = losses.get(code);
  return loss === undefined ? times : `${times}: ${loss.happened} – ${loss.todo}`;
}
