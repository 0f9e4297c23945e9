import { delicate, plain } from './argumentTexts.ts';
import type { ClientCase } from './ClientCase.ts';

type Calls = ClientCase['calls'];

const both: Calls = [['get_weather', plain], ['factorial', '{"n":5}']];
const malformed = ',"finishReason":"MALFORMED_FUNCTION_CALL","finishMessage":"Malformed function call: print(default_api.get_weather(city=\'Paris\'"';

/** `generateContent` and `streamGenerateContent` of Gemini. */
export const geminiCases: readonly ClientCase[] = [
  kept('calls', false, chunk(parts(both), ',"finishReason":"STOP"'), both),
  { ...kept('delicate arguments', false, chunk(parts([['get_weather', delicate]]), ',"finishReason":"STOP"'), [['get_weather', delicate]]), client: 'loses' },
  { ...kept('a malformed call', false, chunk('', malformed), [['', null]]), client: 'loses' },
  kept('calls', true, streamed(chunk(parts(both.slice(0, 1))), chunk(parts(both.slice(1))), chunk('{"text":""}', ',"finishReason":"STOP"')), both),
  {
    ...kept('delicate arguments', true, streamed(chunk(parts([['get_weather', delicate]]), ',"finishReason":"STOP"')), [['get_weather', delicate]]),
    client: 'loses',
  },
  { ...kept('capped', true, streamed(chunk(parts(both.slice(0, 1))), chunk('{"text":""}', ',"finishReason":"MAX_TOKENS"')), both.slice(0, 1)), outcome: 'capped' },
  { ...kept('cut stream', true, streamed(chunk(parts(both.slice(0, 1)))), []), outcome: 'not-observed', client: 'loses' },
];

function kept(name: string, stream: boolean, body: string, calls: Calls): ClientCase {
  return { name, protocol: 'gemini', stream, body, outcome: 'answered', calls, client: 'keeps' };
}

function parts(calls: Calls): string {
  return calls.map(([name, text]) => `{"functionCall":{"name":"${name}","args":${text ?? '{}'}}}`).join(',');
}

function chunk(written: string, rest = ''): string {
  const usage = '"usageMetadata":{"promptTokenCount":20,"candidatesTokenCount":9,"totalTokenCount":29}';
  return `{"candidates":[{"content":{"parts":[${written}],"role":"model"},"index":0${rest}}],${usage},"modelVersion":"gemini-x"}`;
}

function streamed(...chunks: readonly string[]): string {
  return chunks.map((text) => `data: ${text}\r\n\r\n`).join('');
}
