import type { Key } from '../../src/core/Key.ts';
import type { Projection } from '../../src/core/Subtask.ts';
import type { ReaderAnswer } from './ReaderAnswer.ts';

interface ReadCase {
  readonly projection: Projection;
  readonly answer: ReaderAnswer;
  readonly isRight: boolean;
  readonly adjudication: { readonly fault: string; readonly why: string } | null;
}

/** All questions that readers answered, by subtask, with what is right, what was answered, and what was made of it. */
export function readersPage(read: readonly ReadCase[]): string {
  const right = read.filter(({ isRight }) => isRight).length;
  const groups = [...Map.groupBy(read, ({ projection }) => projection.case.origin.category)].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '# Composed questions, as readers answered them',
    '',
    'Made by `npm run prove readers` from `docs/readers`.',
    '',
    `Independent readers were given the prompts of ${String(read.length)} composed questions and nothing else. ${String(right)} of their answers are right by the key. Each rated how likely a person would write the request, from 1 (nobody would) to 5.`,
    '',
    ...groups.flatMap(([subtask, own]) => [`## ${subtask}`, '', ...own.flatMap(caseLines)]),
  ].join('\n');
}

function caseLines({ projection: { case: one }, answer, isRight, adjudication }: ReadCase): readonly string[] {
  const request = one.prompt.messages.map((message) => (message.role === 'user' || message.role === 'system' ? `> ${message.role}: ${shown(message.content)}` : null)).filter((line) => line !== null);
  const history = one.prompt.messages.length - request.length;
  return [
    `**${String(answer.case)}** · ${one.origin.composed?.world ?? ''} · ${isRight ? 'right' : 'not as the key'} · natural ${String(answer.natural)}`,
    '',
    ...request,
    ...(history > 0 ? [`> (${String(history)} messages of calls and results)`] : []),
    '',
    `- Key: ${code(keyText(one.key))}`,
    `- Answer: ${code(answerText(answer))}`,
    ...(answer.note === '' ? [] : [`- The reader: ${shown(answer.note)}`]),
    ...(adjudication === null ? [] : [`- Adjudicated: the fault is the ${adjudication.fault}’s. ${shown(adjudication.why)}`]),
    '',
  ];
}

function keyText(key: Key): string {
  switch (key.kind) {
    case 'calls':
      return key.calls.map(({ tool, arguments: given }) => `${tool}(${given.map(({ name, accepted }) => `${name}=${JSON.stringify(accepted[0]?.is === 'value' ? accepted[0].value : accepted[0])}`).join(', ')})`).join('; ');
    case 'state':
      return keyText({ kind: 'calls', calls: key.path, order: 'sequence' });
    case 'names':
      return key.names.join('; ');
    case 'next':
      return key.accepted.join(' or ');
    case 'facts':
      return key.facts.map(({ value, unit }) => `${JSON.stringify(value)}${unit === null ? '' : ` ${unit}`}`).join('; ');
    case 'abstention':
      return key.expected === 'call' ? 'a call' : `no call: ${key.reply?.kind ?? 'any words'}${key.reply === undefined || key.reply.missing === null ? '' : ` (${key.reply.missing})`}`;
    default:
      return key.kind;
  }
}

function answerText({ calls, say }: ReaderAnswer): string {
  return [...calls.map(({ name, arguments: given, if: condition }) => `${condition === undefined ? '' : `if ${condition}: `}${name}(${JSON.stringify(given)})`), ...(say === '' ? [] : [`“${say}”`])].join('; ');
}

/** Of one line, and no mark-up. */
function shown(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ⏎ ').replace(/[<>&*_`[\]]/g, (mark) => `\\${mark}`);
}

function code(text: string): string {
  return `\`\`${text.replaceAll('`', '’').replace(/\s*\n\s*/g, ' ')}\`\``;
}
