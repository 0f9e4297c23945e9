import type { Decoder } from '../Edition.ts';
import { stripSpace } from '../python/pythonText.ts';
import { addBrackets, parseCalls, prepareDefault, textDecoder } from './decodeText.ts';

/** `f(a=1); g(b=2);` → `[f(a=1), g(b=2)]`; a mention of `out_of_domain` is a refusal. */
export const decodeSemicolons: Decoder = (result, language, walker) => {
  if (typeof result !== 'string') return undefined;
  const text = (result.endsWith(';') ? result.slice(0, -1) : result).replaceAll(';', ',');
  const calls = parseCalls(`[${text}]`, language, walker);
  return calls !== undefined && text.includes('out_of_domain') ? 'irrelevant' : calls;
};

/** Single quotes go, and breaks before four blanks; if that fails the text as it was. */
export const decodeUnquoted: Decoder = (result, language, walker) => {
  if (typeof result !== 'string') return undefined;
  const unquoted = result.replace(/'([^']*)'/g, '$1').replaceAll('\n    ', '');
  const bracketed = addBrackets(unquoted);
  const text = bracketed.startsWith("['") ? bracketed.replaceAll("['", '[') : bracketed;
  return parseCalls(text, language, walker) ?? parseCalls(result, language, walker);
};

/** Line breaks go, and quotes around whole calls. */
export const decodeQuotedCalls: Decoder = textDecoder((result) => {
  let text = result.replaceAll('\n', '');
  if (!text.startsWith('[')) text = `[ ${text}`;
  if (!text.endsWith(']')) text = `${text} ]`;
  if (text.startsWith("['")) text = text.replaceAll("['", '[').replaceAll("', '", ', ').replaceAll("','", ', ');
  return text.endsWith("']") ? text.replaceAll("']", ']') : text;
});

/** From the first `[` to the last `]`. */
export const decodeOuterBrackets: Decoder = textDecoder((result) => {
  const start = result.indexOf('[');
  const end = result.lastIndexOf(']');
  return start < 0 || end < start ? undefined : result.slice(start, end + 1);
});

/** The first `[…]` in the first fence. */
export const decodeFirstFence: Decoder = textDecoder((result) => /\[[^\]]*\]/.exec(result.split('```')[1] ?? '')?.[0]);

/** v4: what lies in `<TOOLCALL>`; without it no call. */
export const decodeToolCallTag: Decoder = (result, language, walker) => {
  if (typeof result !== 'string') return undefined;
  const match = /<TOOLCALL>([^]*?)<\/TOOLCALL>/.exec(result);
  return match === null ? [] : parseCalls(prepareDefault(match[1] ?? ''), language, walker);
};

/** v4: a fence marked `tool_code` goes. */
export const decodeToolCode: Decoder = textDecoder((result) => prepareDefault(result.replaceAll('```tool_code\n', '').replaceAll('\n```', '')));

/** v4: the opening of a fence marked `json` or `python` goes. */
export const decodeMarkedFence: Decoder = textDecoder((result) => {
  const text = stripSpace(result);
  const unmarked = text.startsWith('```json') ? text.slice('```json'.length) : text;
  return prepareDefault(unmarked.startsWith('```python') ? unmarked.slice('```python'.length) : unmarked);
});
