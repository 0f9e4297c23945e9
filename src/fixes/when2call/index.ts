import type { Answer } from '../../core/Answer.ts';
import type { Fix, TrainingPair } from '../../core/Fix.ts';
import type { Message } from '../../core/Message.ts';
import { fixRecord, NotHeldError } from '../../training/fixRecord.ts';
import { listText, objectText } from '../../training/jsonText.ts';
import { plainTool } from '../../training/toolTexts.ts';
import { brokenCallText, writtenCalls } from '../../training/writtenCalls.ts';
import { recipe } from './recipe.ts';

const open = '<TOOLCALL>';
const close = '</TOOLCALL>';

/** When2Call's records: calls stand as text between marks, to be put into the model's own form, and before the question nothing was called. */
export const fix: Fix = {
  id: 'when2call',
  version: '1',
  description: 'When2Call’s own record, calls between marks',
  pair: (pair) => fixRecord(() => objectText([['tools', toolsText(pair)], ['messages', listText(messagesOf(pair))], ['chosen_response', answerText(pair.chosen)], ['rejected_response', answerText(pair.rejected)]])),
  example: (pair) => fixRecord(() => objectText([['tools', toolsText(pair)], ['messages', listText([...messagesOf(pair), answerText(pair.chosen)])]])),
  cardHead: () => '',
  recipe,
};

function toolsText({ conversation }: TrainingPair): string {
  return listText(conversation.tools.map(plainTool));
}

function messagesOf({ conversation }: TrainingPair): readonly string[] {
  return conversation.messages.map((message) => said(message.role, wordsOf(message)));
}

function wordsOf(message: Message): string {
  if (message.role === 'tool' || (message.role === 'assistant' && (message.answer.toolCalls ?? []).length > 0)) throw new NotHeldError('calls-in-history');
  return message.role === 'assistant' ? (message.answer.text ?? '') : message.content;
}

function answerText(answer: Answer): string {
  const { text, toolCalls } = answer;
  const words = text ?? '';
  if (toolCalls === null || toolCalls.length === 0) return said('assistant', words);
  const calls = writtenCalls(answer)?.map(({ name, argumentText }) => objectText([['name', JSON.stringify(name)], ['arguments', argumentText]])) ?? toolCalls.map(brokenCallText);
  if (words.trim() !== '') throw new NotHeldError('words-beside-calls');
  if (calls.some((call) => call.includes(open) || call.includes(close))) throw new NotHeldError('holds-marks');
  return said('assistant', `${open}${listText(calls)}${close}`, true);
}

function said(role: Message['role'], content: string, isCall: boolean = false): string {
  if (!isCall && (content.includes(open) || content.includes(close))) throw new NotHeldError('holds-marks');
  return objectText([['role', JSON.stringify(role)], ['content', JSON.stringify(content)]]);
}
