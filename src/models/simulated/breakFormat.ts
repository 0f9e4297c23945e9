import type { Answer, RawToolCall } from '../../core/Answer.ts';
import type { Random } from '../../core/Random.ts';
import { formatStyles } from './Profile.ts';
import type { FormatStyle, ProfileFault } from './Profile.ts';

/** A right answer with its form broken, and where: UTF-16 offset in the text, or in the arguments of the last call. */
export interface BrokenAnswer {
  readonly answer: Answer;
  readonly at: 'start' | 'end';
}

export function breakFormat(answer: Answer, { styles }: ProfileFault, random: Random): BrokenAnswer {
  const open = styles === null || styles.length === 0 ? formatStyles : styles;
  const style = open[random.below(open.length)] ?? 'fence';
  return answer.toolCalls !== null && answer.toolCalls.length > 0 ? breakNative(answer.toolCalls, style, random) : breakText(answer.text ?? '', style, random);
}

function breakText(text: string, style: FormatStyle, random: Random): BrokenAnswer {
  switch (style) {
    case 'fence':
      return { answer: prose(`\`\`\`\n${text}\n\`\`\``, null), at: 'start' };
    case 'prose':
      return { answer: prose(around(text), null), at: 'start' };
    case 'quotes': {
      const broken = text.replace(/["']/g, '\u201c');
      return broken === text ? breakText(text, 'truncated', random) : { answer: prose(broken, null), at: 'start' };
    }
    case 'truncated':
      return { answer: prose(cut(text, random), null), at: 'end' };
  }
}

function breakNative(calls: readonly RawToolCall[], style: FormatStyle, random: Random): BrokenAnswer {
  switch (style) {
    case 'fence':
      return { answer: prose(`\`\`\`json\n${leakedText(calls)}\n\`\`\``, []), at: 'start' };
    case 'prose':
      return { answer: prose(around(leakedText(calls)), []), at: 'start' };
    case 'quotes': {
      const broken = changeLast(calls, (text) => text.replaceAll('"', "'"));
      const same = broken.at(-1)?.arguments === calls.at(-1)?.arguments;
      return same ? breakNative(calls, 'truncated', random) : { answer: { text: null, toolCalls: broken }, at: 'end' };
    }
    case 'truncated':
      return { answer: { text: null, toolCalls: changeLast(calls, (text) => cut(text, random)) }, at: 'end' };
  }
}

function prose(text: string, toolCalls: Answer['toolCalls']): Answer {
  return { text, toolCalls };
}

function around(text: string): string {
  return `Here is the call you asked for:\n\n${text}\n\nLet me know if you need anything else.`;
}

function leakedText(calls: readonly RawToolCall[]): string {
  return `[${calls.map(({ name, arguments: values }) => `{"name": ${JSON.stringify(name)}, "arguments": ${values ?? '{}'}}`).join(', ')}]`;
}

function changeLast(calls: readonly RawToolCall[], edit: (text: string) => string): readonly RawToolCall[] {
  return calls.map((call, index) => (index === calls.length - 1 ? { ...call, arguments: edit(call.arguments ?? '{}') } : call));
}

/** One to eight characters fewer, and at least one left: what no bracket closes is whole in no syntax. */
function cut(text: string, random: Random): string {
  return text.slice(0, Math.max(1, text.length - 1 - random.below(8)));
}
