import type { Answer } from '../../core/Answer.ts';
import type { Call } from '../../core/Call.ts';
import type { Span } from '../../core/Span.ts';
import { readNative } from '../../reading/readNative.ts';
import type { RightAnswer } from './AnswerBook.ts';
import type { SimulatedAnswer } from './simulateAnswer.ts';

/** What a model generates, token by token, where a server makes tool calls of it: the way of Hermes and Qwen. */
export interface GeneratedText {
  readonly text: string;
  /** UTF-16 ranges in it where the answer goes wrong; an empty one stands for what is missing there. */
  readonly wrong: readonly Span[];
}

export function generatedText({ answer, wrong }: SimulatedAnswer, right: RightAnswer): GeneratedText {
  const { text, starts } = asGenerated(answer);
  if (wrong.length === 0) return { text, wrong: [] };
  const calls = callsOf(answer, right);
  const spans = wrong.map((step): Span => {
    if (step === 'start') return { start: 0, end: 0 };
    if (step === 'end') return { start: text.length, end: text.length };
    const call = calls[step.call];
    const start = starts[step.call];
    if (call === undefined) return { start: 0, end: 0 };
    return stepSpan(call, step.at, start?.name ?? 0, start?.values ?? 0);
  });
  return { text, wrong: spans };
}

function stepSpan(call: Call, at: { readonly argument: string } | 'name' | 'end', name: number, values: number): Span {
  if (at === 'name') return shifted(call.nameSpan, name);
  const end = { start: call.span.end, end: call.span.end };
  if (at === 'end') return shifted(end, values);
  return shifted(call.arguments.find((one) => one.name === at.argument)?.value.span ?? end, values);
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function callsOf(answer: Answer, { syntax, tools }: RightAnswer): readonly Call[] {
  const { found } = syntax === null ? readNative(answer) : syntax.read(answer, new Set(tools.map(({ name }) => name)));
  return found.state === 'calls' ? found.calls : [];
}

interface CallStart {
  readonly name: number;
  readonly values: number;
}

/** The text, and where the name and the arguments of each call begin in it. */
export function asGenerated({ text, toolCalls }: Answer): { readonly text: string; readonly starts: readonly CallStart[] } {
  let written = text ?? '';
  const starts: CallStart[] = [];
  for (const call of toolCalls ?? []) {
    if (written !== '') written += '\n';
    written += '<tool_call>\n{"name": "';
    const name = written.length;
    written += `${call.name}", "arguments": `;
    starts.push({ name, values: written.length });
    written += `${call.arguments ?? ''}}\n</tool_call>`;
  }
  return { text: written, starts };
}
