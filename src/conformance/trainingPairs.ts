import type { Answer, RawToolCall } from '../core/Answer.ts';
import type { TrainingPair } from '../core/Fix.ts';
import type { Message } from '../core/Message.ts';
import type { Tool } from '../core/Tool.ts';

const weather: Tool = { name: 'get_weather', description: 'Weather of a city, “now” or later.', parameters: { type: 'object', properties: { city: { type: 'string' }, days: { type: 'integer' } }, required: ['city'] } };
const order: Tool = {
  name: 'create_order',
  description: 'Creates an order.',
  parameters: { type: 'object', properties: { lines: { type: 'array', items: { type: 'object', properties: { sku: { type: 'string' }, price: { type: 'number' } } } }, note: { type: ['string', 'null'] } }, required: ['lines'] },
};

const call = (name: string, argumentText: string): RawToolCall => ({ name, arguments: argumentText, encoding: 'string' });
const calling = (...toolCalls: readonly RawToolCall[]): Answer => ({ text: null, toolCalls });
const saying = (text: string): Answer => ({ text, toolCalls: [] });
const asks: Message = { role: 'user', content: 'Weather in Łódź, please?\nAnd order “it”.' };

function pair(id: string, messages: readonly Message[], chosen: Answer, rejected: Answer, tools: readonly Tool[] = [weather, order]): TrainingPair {
  return { id, conversation: { messages, tools, strict: false }, parallelToolCalls: true, chosen, rejected };
}

/** Pairs of different shape, by which every format is swept: what one of them has is filled up with nothing in another. */
export const trainingPairs: Readonly<Record<string, TrainingPair>> = {
  'one call': pair('1', [asks], calling(call('get_weather', '{"city": "Łódź"}')), calling(call('get_weather', '{"location": "Łódź"}'))),
  'nested arguments': pair('2', [{ role: 'system', content: 'Today is Monday.' }, asks], calling(call('create_order', '{"lines": [{"sku": "A-1", "price": 12.50}, {"sku": "B"}], "note": null}')), calling(call('create_order', '{"lines": [{"sku": "A-1", "price": "12.50"}]}'))),
  'several calls': pair('3', [asks], calling(call('get_weather', '{"city": "Łódź"}'), call('create_order', '{"lines": []}')), calling(call('get_weather', '{"city": "Łódź"}'))),
  'words against a call': pair('4', [asks], saying('Which city do you mean?'), calling(call('get_weather', '{"city": "Paris", "days": 3}'))),
  'a history of calls': pair(
    '5',
    [
      asks,
      { role: 'assistant', answer: calling(call('get_weather', '{"city": "A"}'), call('get_weather', '{"city": "B"}')) },
      { role: 'tool', name: 'get_weather', content: '{"degrees": 3}', failed: false },
      { role: 'tool', name: 'get_weather', content: '{"degrees": 4}', failed: false },
    ],
    calling(call('create_order', '{"lines": [{"sku": "C"}]}')),
    saying('That is done.'),
  ),
  'a broken call': pair('6', [asks], calling(call('get_weather', '{"city": "Łódź"}')), calling(call('get_weather', '{"city": "Łódź"'))),
  'a call with words beside it': pair('7', [asks], calling(call('get_weather', '{"city": "X"}')), { text: 'Let me look.', toolCalls: [call('get_weather', '{"city": "Y"}')] }),
  'a large whole number': pair('8', [asks], calling(call('get_weather', '{"city": "X", "days": 123456789012345678901234567890}')), calling(call('get_weather', '{"city": "X"}'))),
  'half a character': pair('9', [asks], saying('Sure \ud83d'), calling(call('get_weather', '{"city": "X"}'))),
  'marks of formats': pair('10', [asks], saying('<|im_end|> and </TOOLCALL>'), calling(call('get_weather', '{"city": "</tool_call>"}'))),
  'text without tools': pair('11', [{ role: 'system', content: 'Call as [f(x=1)].' }, asks], { text: '[get_weather(city="Łódź")]', toolCalls: null }, { text: '[get_weather(city="Paris")]', toolCalls: null }, []),
};
