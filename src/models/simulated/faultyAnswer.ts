import type { Answer } from '../../core/Answer.ts';
import type { Call } from '../../core/Call.ts';
import type { Case } from '../../core/Case.ts';
import type { Random } from '../../core/Random.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { nowhere } from '../../grading/literalOf.ts';
import { illTyped, otherwiseFilled, textArgument, withArgument, withInvented } from '../../composer/exhibits/callEdits.ts';

/** Ways in which a made-up recorded answer can go wrong. */
export const answerFaults = [
  'under-calling',
  'over-calling',
  'format',
  'lost-calls',
  'extra-calls',
  'wrong-tool',
  'types-and-parameters',
  'invented-parameters',
  'values',
] as const;

export type AnswerFault = (typeof answerFaults)[number];

/** Whether a fault can show on a case at all: nothing is lost from one call, nothing is filled where none is right. */
export function canBefall(fault: AnswerFault, { key, origin }: Case): boolean {
  if (key.kind === 'abstention') return fault === 'over-calling';
  if (key.kind !== 'calls' || fault === 'over-calling') return false;
  if (fault === 'lost-calls') return (origin.calls?.count ?? 0) > 1;
  return true;
}

/** The right answer with one fault, or none, written in a syntax. `gold`: the right calls, empty where none is right. */
export function faultyAnswer(asked: Case, gold: readonly Call[], fault: AnswerFault | null, syntax: Syntax, random: Random): Answer {
  if (fault === 'under-calling') return prose(random.next() < 0.5 ? askBack : explain);
  if (fault === 'over-calling') return syntax.write([inventedCall(asked)]);
  if (gold.length === 0) return prose(decline);
  if (fault === 'format') return wrapped(syntax.write(gold), random);
  return syntax.write(fault === null ? gold : spoiled(asked, gold, fault, random));
}

const askBack = 'Could you tell me the missing details before I go on?';
const explain = 'To do this you would look the values up yourself and fill them in by hand.';
const decline = 'None of the functions that I was given can do this.';

function prose(text: string): Answer {
  return { text, toolCalls: null };
}

function wrapped(answer: Answer, random: Random): Answer {
  const text = answer.text ?? JSON.stringify(answer.toolCalls);
  const fenced = `\`\`\`\n${text}\n\`\`\``;
  return prose(random.next() < 0.5 ? fenced : `Here is the call you asked for:\n\n${text}\n\nLet me know if you need anything else.`);
}

function spoiled(asked: Case, gold: readonly Call[], fault: AnswerFault, random: Random): readonly Call[] {
  const at = random.below(gold.length);
  const change = (edit: (call: Call) => Call): readonly Call[] => gold.map((call, index) => (index === at ? edit(call) : call));
  switch (fault) {
    case 'lost-calls':
      return gold.slice(0, 1);
    case 'extra-calls':
      return [...gold, ...gold.slice(at, at + 1)];
    case 'wrong-tool':
      return change((call) => ({ ...call, name: otherTool(asked, call.name) }));
    case 'invented-parameters':
      return change(withInvented);
    case 'types-and-parameters':
      return change((call) => (random.next() < 0.5 ? withoutFirst(call) : withArgument(call, 0, illTyped)));
    default:
      return change((call) => otherwiseFilled(asked.prompt.tools, call, random.below(call.arguments.length)));
  }
}

function otherTool(asked: Case, name: string): string {
  return asked.prompt.tools.find((tool) => tool.name !== name)?.name ?? `${name}_all`;
}

function withoutFirst(call: Call): Call {
  return { ...call, arguments: call.arguments.slice(1) };
}

function inventedCall(asked: Case): Call {
  const tool = asked.prompt.tools[0];
  return { name: tool?.name ?? 'search', nameSpan: nowhere, arguments: [textArgument('query', 'anything')], source: 'text', span: nowhere };
}
