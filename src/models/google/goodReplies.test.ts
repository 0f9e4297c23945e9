import { expect, test } from 'vitest';
import { checkModel } from '../../conformance/checkModel.ts';
import type { GoodReply } from '../../conformance/GoodReply.ts';
import { providers } from './index.ts';

// Every body here is written from public documentation of the Gemini API; none was recorded.
const chunks = (...texts: readonly string[]): string => texts.map((text) => `data: ${text}\r\n\r\n`).join('');
const chunk = (parts: string, rest = ''): string => `{"candidates":[{"content":{"parts":[${parts}],"role":"model"},"index":0${rest}}],"usageMetadata":{"promptTokenCount":9,"totalTokenCount":9},"modelVersion":"gemini-x"}`;

const replies: readonly GoodReply[] = [
  {
    name: 'text',
    stream: false,
    body: '{"candidates":[{"content":{"parts":[{"text":"Grüße"}],"role":"model"},"finishReason":"STOP","index":0}],"usageMetadata":{"promptTokenCount":9,"candidatesTokenCount":2,"totalTokenCount":11},"modelVersion":"gemini-x"}',
    callNames: [],
    argumentTexts: [],
  },
  {
    name: 'calls',
    stream: false,
    body: `{
  "candidates": [ { "content": { "parts": [
        { "text": "Hm.", "thought": true },
        { "functionCall": { "name": "get_weather", "args": { "city" : "Paris", "city":"Par\\u0069s", "days":12345678901234567890} }, "thoughtSignature": "c2ln" },
        { "functionCall": { "name": "math_factorial", "args": {"n":5.0} } },
        { "functionCall": { "name": "math_factorial_2" } }
      ], "role": "model" }, "finishReason": "STOP" } ],
  "usageMetadata": { "promptTokenCount": 9, "candidatesTokenCount": 2, "thoughtsTokenCount": 4 }
}`,
    callNames: ['get_weather', 'math.factorial', 'math/factorial'],
    argumentTexts: ['{ "city" : "Paris", "city":"Par\\u0069s", "days":12345678901234567890}', '{"n":5.0}', '{}'],
  },
  {
    name: 'a stream',
    stream: true,
    body: chunks(
      chunk('{"text":"I "}'),
      chunk('{"text":"löök."}'),
      chunk('{"functionCall":{"name":"get_weather","args":{"city": "Paris", "days": 1, "days": 12345678901234567890}}}'),
      chunk('{"functionCall":{"name":"math_factorial","args":{"n": 5}}},{"functionCall":{"name":"math_factorial_2","args":{}}}'),
      chunk('{"text":""}', ',"finishReason":"STOP"'),
    ),
    callNames: ['get_weather', 'math.factorial', 'math/factorial'],
    argumentTexts: ['{"city": "Paris", "days": 1, "days": 12345678901234567890}', '{"n": 5}', '{}'],
  },
];

test.each(replies)('$name: no fault becomes an answer, no argument text is lost, cut or fuzzed', (reply) => {
  expect(providers.flatMap((provider) => checkModel(provider, [reply]))).toEqual([]);
});
