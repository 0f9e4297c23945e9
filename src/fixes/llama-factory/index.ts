import type { Answer } from '../../core/Answer.ts';
import type { Fix, TrainingPair } from '../../core/Fix.ts';
import type { Message } from '../../core/Message.ts';
import { fixRecord, NotHeldError } from '../../training/fixRecord.ts';
import { listText, objectText } from '../../training/jsonText.ts';
import { plainTool } from '../../training/toolTexts.ts';
import { brokenCallText, writtenCalls } from '../../training/writtenCalls.ts';
import { recipe } from './recipe.ts';

/**
 * LLaMA-Factory's `sharegpt` records: calls stand as text of JSON in a `function_call` turn, several as a list; speakers
 * take turns strictly, so that the results of several calls share one `observation`. A turn that it does not expect would
 * be skipped by its loader with no more than a warning.
 */
export const fix: Fix = {
  id: 'llama-factory',
  version: '1',
  description: 'LLaMA-Factory, formatting sharegpt',
  pair: (pair) => fixRecord(() => objectText([['conversations', turnsText(pair)], ['chosen', answerTurn(pair.chosen)], ['rejected', answerTurn(pair.rejected)], ...around(pair)])),
  example: (pair) => fixRecord(() => objectText([['conversations', turnsText(pair, answerTurn(pair.chosen))], ...around(pair)])),
  cardHead: () => '',
  recipe,
};

function around({ conversation: { tools, messages } }: TrainingPair): readonly (readonly [string, string])[] {
  const [first] = messages;
  return [
    ['tools', JSON.stringify(tools.length === 0 ? '' : listText(tools.map(plainTool)))],
    ['system', JSON.stringify(first?.role === 'system' ? first.content : '')],
  ];
}

type Speaker = 'human' | 'gpt' | 'function_call' | 'observation';

interface Turn {
  readonly from: Speaker;
  readonly value: string;
}

function turnsText({ conversation: { messages } }: TrainingPair, last?: string): string {
  const turns = turnsOf(messages[0]?.role === 'system' ? messages.slice(1) : messages);
  return listText([...turns.map(turnText), ...(last === undefined ? [] : [last])]);
}

/** Odd turns are the user's or results, even ones the model's, and the last is not the model's. */
function turnsOf(messages: readonly Message[]): readonly Turn[] {
  const turns: Turn[] = [];
  let results: string[] = [];
  const flush = (): void => {
    if (results.length > 0) turns.push({ from: 'observation', value: results.length === 1 ? (results[0] ?? '') : results.join('\n') });
    results = [];
  };
  for (const message of messages) {
    if (message.role === 'tool') {
      results.push(message.content);
      continue;
    }
    flush();
    if (message.role === 'assistant') turns.push(turnOf(message.answer));
    else if (message.role === 'user') turns.push({ from: 'human', value: message.content });
    else throw new NotHeldError('turns-out-of-order');
  }
  flush();
  const isInTurn = turns.every(({ from }, place) => (place % 2 === 0 ? from === 'human' || from === 'observation' : from === 'gpt' || from === 'function_call'));
  if (!isInTurn || turns.length % 2 === 0) throw new NotHeldError('turns-out-of-order');
  return turns;
}

function turnOf(answer: Answer): Turn {
  const { text, toolCalls } = answer;
  if (toolCalls === null || toolCalls.length === 0) return { from: 'gpt', value: text ?? '' };
  const calls = writtenCalls(answer);
  const words = text ?? '';
  if (calls === null) return { from: 'gpt', value: [...(words === '' ? [] : [words]), ...toolCalls.map(brokenCallText)].join('\n') };
  if (words.trim() !== '') throw new NotHeldError('words-beside-calls');
  const texts = calls.map(({ name, argumentText }) => objectText([['name', JSON.stringify(name)], ['arguments', argumentText]]));
  return { from: 'function_call', value: texts.length === 1 ? (texts[0] ?? '') : listText(texts) };
}

function answerTurn(answer: Answer): string {
  return turnText(turnOf(answer));
}

function turnText({ from, value }: Turn): string {
  return objectText([['from', JSON.stringify(from)], ['value', JSON.stringify(value)]]);
}
