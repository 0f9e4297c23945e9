import type { Case } from '../../src/core/Case.ts';
import type { Tool } from '../../src/core/Tool.ts';

const called = { city: 'Lisbon', days: 4, unit: 'celsius' } as const;

/** The reply to every question: the right call, as an endpoint of the OpenAI protocol writes it. */
export const cannedBody: string = JSON.stringify({
  id: 'chatcmpl-0123456789abcdef01234567',
  object: 'chat.completion',
  created: 1_790_000_000,
  model: 'canned',
  choices: [
    {
      index: 0,
      message: { role: 'assistant', content: null, refusal: null, tool_calls: [{ id: 'call_0123456789abcdef01234567', type: 'function', function: { name: 'weather_forecast', arguments: JSON.stringify(called) } }] },
      logprobs: null,
      finish_reason: 'tool_calls',
    },
  ],
  usage: { prompt_tokens: 142, completion_tokens: 24, total_tokens: 166, prompt_tokens_details: { cached_tokens: 0 }, completion_tokens_details: { reasoning_tokens: 0 } },
  system_fingerprint: null,
});

const forecast: Tool = {
  name: 'weather_forecast',
  description: 'Weather forecast for a city.',
  parameters: {
    type: 'object',
    properties: {
      city: { type: 'string', description: 'Name of the city.' },
      days: { type: 'integer', description: 'A whole number from 1 to 10.' },
      unit: { type: 'string', enum: ['celsius', 'fahrenheit'], description: 'One of: celsius, fahrenheit.' },
    },
    required: ['city', 'days', 'unit'],
  },
};

/** Questions to which the canned reply is right. `tools`: how many are offered. */
export function cannedCases(count: number, tools: number): readonly Case[] {
  const offered = [forecast, ...Array.from({ length: tools - 1 }, (_, index) => ({ ...forecast, name: `other_forecast_${String(index)}`, description: `Forecast number ${String(index)} for a city.` }))];
  return Array.from({ length: count }, (_, index): Case => ({
    id: `canned_${String(index)}`,
    prompt: { messages: [{ role: 'user', content: `Question ${String(index)}: give me the weather in Lisbon for the next 4 days in celsius.` }], tools: offered, rules: [], interface: null },
    key: {
      kind: 'calls',
      calls: [{ tool: 'weather_forecast', arguments: Object.entries(called).map(([name, value]) => ({ name, accepted: [{ is: 'value', value }], mayBeAbsent: false })) }],
      order: 'any',
    },
    origin: { suite: 'canned@1', category: 'simple', cluster: String(index % 40), language: 'python', calls: { count: 1, tools: 1 }, toolsOffered: tools },
  }));
}
