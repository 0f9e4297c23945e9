import type { Answer } from '../core/Answer.ts';
import type { Span } from '../core/Span.ts';
import type { Syntax, SyntaxReading } from '../core/Syntax.ts';

export interface ReadingElsewhere {
  readonly syntax: Syntax;
  readonly reading: SyntaxReading;
}

/**
 * Reads an answer in every syntax but the one asked for, in which `first` found no call. Of those that find calls
 * the one that forgives least wins, the earlier one on a tie. Where none does: the first that sees an attempt, if
 * `first` saw none. `null`: they add nothing.
 */
export function readElsewhere(
  answer: Answer,
  own: Syntax,
  first: SyntaxReading,
  syntaxes: readonly Syntax[],
  toolNames: ReadonlySet<string>,
): ReadingElsewhere | null {
  let best: ReadingElsewhere | null = null;
  let attempt: ReadingElsewhere | null = null;
  for (const syntax of syntaxes) {
    if (syntax === own) continue;
    const reading = syntax.read(answer, toolNames);
    if (reading.found.state === 'unreadable') attempt ??= { syntax, reading };
    if (reading.found.state !== 'calls' || (first.found.state === 'unreadable' && insideAnother(reading, answer.text))) continue;
    if (best === null || reading.forgiven.length < best.reading.forgiven.length) best = { syntax, reading };
  }
  return best ?? (first.found.state === 'no-call' && first.found.evidence === 'prose' ? attempt : null);
}

/** Whether what was found stands in the middle of a line of something else, like JSON among a broken call's arguments. */
function insideAnother({ found, forgiven }: SyntaxReading, text: string | null): boolean {
  const [call] = found.state === 'calls' ? found.calls : [];
  if (call === undefined || call.source !== 'text' || text === null) return false;
  return forgiven.some(({ code }) => code === 'prose-before') && !startsLine(text, call.span);
}

function startsLine(text: string, { start }: Span): boolean {
  const line = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 200), start);
  return /^[\s`[]*$/.test(line) || /[>:\]]\s*$/.test(line);
}
