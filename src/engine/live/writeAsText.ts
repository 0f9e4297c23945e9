import type { Answer } from '../../core/Answer.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { readNative } from '../../reading/readNative.ts';

/** An answer with its tool-call field written as text in a syntax; calls that cannot be read stand as they came. */
export function writeAsText(answer: Answer, syntax: Syntax): string {
  const { text, toolCalls } = answer;
  if (toolCalls === null || toolCalls.length === 0) return text ?? '';
  const { found } = readNative({ text: null, toolCalls });
  const written = found.state === 'calls' ? syntax.write(found.calls).text : null;
  const calls = written ?? toolCalls.map((call) => `${call.name} ${call.arguments ?? ''}`.trimEnd()).join('\n');
  return text === null || text.trim() === '' ? calls : `${text}\n${calls}`;
}
