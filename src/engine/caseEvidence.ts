import type { Answer } from '../core/Answer.ts';
import type { CaseEvidence } from '../core/Diagnosis.ts';
import type { Call } from '../core/Call.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { Message } from '../core/Message.ts';
import type { RecordedAnswer } from '../core/RecordingFormat.ts';
import type { Transcript } from '../core/Transcript.ts';
import { callsMadeFor } from '../grading/callsMadeFor.ts';
import { literalText } from '../grading/literalText.ts';
import { keyText } from './keyText.ts';
import type { Graded } from './observe.ts';
import type { PreparedCase } from './PreparedCase.ts';

/** One case opened: what was asked, what is right, what came, and what was made of it. Texts are not escaped here. */
export function caseEvidence(answer: RecordedAnswer, prepared: PreparedCase, graded: Graded): CaseEvidence {
  const { prompt, key, origin } = prepared.case;
  const { reading, strict, lenient, official, exchange } = graded;
  return {
    model: answer.model,
    caseId: answer.caseId,
    category: origin.category,
    question: prompt.messages.map(messageText).join('\n'),
    tools: JSON.stringify(prompt.tools, null, 2),
    key: keyText(key),
    answer: answerText(answer),
    strict: exchange === null ? foundText(reading.strict) : exchangeFound(exchange.strict, callsMadeFor(key)),
    lenient: exchange === null ? foundText(reading.lenient) : exchangeFound(exchange.lenient, callsMadeFor(key)),
    verdict: { strict: strict.state, lenient: lenient.state },
    reasons: strict.state === 'wrong' ? strict.reasons : [],
    notGradable: strict.state === 'not-gradable' ? strict.reason : null,
    forgiven: reading.forgiven.map(({ code }) => code),
    official: official === null ? null : (official.errorType ?? 'valid'),
    confidence: null,
  };
}

/** A message as people read it. */
export function messageText(message: Message): string {
  if (message.role === 'assistant') return `assistant: ${message.answer.text ?? JSON.stringify(message.answer.toolCalls)}`;
  return message.role === 'tool' ? `tool ${message.name}: ${message.content}` : `${message.role}: ${message.content}`;
}

/** The exact text, or the tool-call field as it came. */
function answerText({ answer }: RecordedAnswer): string {
  return plainAnswer(answer);
}

/** The texts of an answer, its calls as they were written. */
export function plainAnswer(answer: Answer): string {
  const calls = (answer.toolCalls ?? []).map(({ name, arguments: given }) => `${name}(${given ?? ''})`);
  return [...(answer.text === null ? [] : [answer.text]), ...calls].join('\n');
}

/** What is found in every answer of an exchange, and what became of each call. */
function exchangeFound({ turns, cutOff }: Transcript, callsMade: (calls: readonly Call[]) => readonly Call[]): string {
  const texts = turns.flatMap(({ found, results }, turn) => {
    const lines = found.state === 'calls' ? callsMade(found.calls).map((call, at) => `${callText(call)}${fate(results[at] ?? null)}`) : [foundText(found)];
    return [`answer ${String(turn + 1)}:`, ...lines.map((line) => `  ${line}`)];
  });
  return [...texts, ...(cutOff ? ['ended by the limit of turns'] : [])].join('\n');
}

function fate(result: { readonly failed: boolean } | null): string {
  if (result === null) return ' – not carried out';
  return result.failed ? ' – failed' : '';
}

function foundText(found: CallsFound): string {
  if (found.state === 'calls') return found.calls.map(callText).join('\n');
  if (found.state === 'unreadable') return `unreadable: ${found.detail}`;
  return `no call (${found.evidence}${found.asks ? ', asks back' : ''})`;
}

function callText(call: Call): string {
  return `${call.name}(${call.arguments.map(({ name, value }) => `${name === null ? '' : `${name}=`}${literalText(value)}`).join(', ')})`;
}
