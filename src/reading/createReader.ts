import type { Answer } from '../core/Answer.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { Interface } from '../core/Interface.ts';
import type { Leniency, LeniencyCode } from '../core/Leniency.ts';
import type { Reading } from '../core/Reading.ts';
import type { Syntax, SyntaxReading } from '../core/Syntax.ts';
import { UserError } from '../core/UserError.ts';
import type { ToolNames } from '../catalog/toolNames.ts';
import { nothingForgiven } from '../grammars/json/JsonCursor.ts';
import { forgiveNames } from './forgiveNames.ts';
import { hideReasoning } from './hideReasoning.ts';
import { readElsewhere } from './readElsewhere.ts';
import { withLeaked } from './withLeaked.ts';

/** Reads one answer under the interface that was asked for, given the names that were offered. */
export type Reader = (answer: Answer, asked: Interface, names: ToolNames) => Reading;

/**
 * A reader over syntaxes. It tries the one asked for, and where that finds no call all others, in the order given. Lenient is
 * what was found; strict is the same object where nothing was forgiven but what the interface tolerates, else `unreadable`
 * with the code of the first thing forgiven. An answer without an attempt to call has nothing to forgive.
 */
export function createReader(syntaxes: readonly Syntax[]): Reader {
  const byId = new Map(syntaxes.map((syntax) => [syntax.id, syntax]));
  return (answer, asked, names) => {
    const own = byId.get(asked.syntax);
    if (own === undefined) throw unknownSyntax(asked.syntax, syntaxes);
    const visible = withoutReasoning(answer);
    const first = own.read(visible, names.offered);
    if (first.found.state === 'calls') return readOwn(first, own, syntaxes, visible, answer, asked, names);
    const other = mayHoldCalls(visible) ? readElsewhere(visible, own, first, syntaxes, names.offered) : null;
    if (other === null) return withoutCalls(first.found);
    if (other.reading.found.state !== 'calls') return withoutCalls(other.reading.found);
    const forgiven = asked.kind === 'prompted' ? inOtherSyntax(other.reading) : leaked(other.reading);
    return judge(other.reading.found, other.syntax.id, reasoned(visible, answer, forgiven, asked), asked, names);
  };
}

function readOwn(
  first: SyntaxReading,
  own: Syntax,
  syntaxes: readonly Syntax[],
  visible: Answer,
  answer: Answer,
  asked: Interface,
  names: ToolNames,
): Reading {
  const reading = judge(first.found, own.id, reasoned(visible, answer, first.forgiven, asked), asked, names);
  if (asked.kind === 'prompted' || visible.text === null || !mayHoldCalls({ text: visible.text, toolCalls: null })) return reading;
  return withLeaked(reading, visible.text, own, syntaxes, names);
}

function withoutReasoning(answer: Answer): Answer {
  if (answer.text === null || !answer.text.includes('<')) return answer;
  const text = hideReasoning(answer.text);
  return text === answer.text ? answer : { text, toolCalls: answer.toolCalls };
}

/** Thinking aloud before a prompted call is prose before it; a native text field may hold it. */
function reasoned(visible: Answer, answer: Answer, forgiven: readonly Leniency[], asked: Interface): readonly Leniency[] {
  if (visible === answer || asked.kind !== 'prompted') return forgiven;
  return [...forgiven, { code: 'prose-before', call: null, span: null }];
}

/** Every syntax needs a bracket, a tag or a marker to write a call. */
function mayHoldCalls({ text, toolCalls }: Answer): boolean {
  return (toolCalls !== null && toolCalls.length > 0) || (text !== null && /[([{<✿]/.test(text));
}

function withoutCalls(found: CallsFound): Reading {
  return { strict: found, lenient: found, syntax: null, forgiven: nothingForgiven };
}

function inOtherSyntax({ forgiven }: SyntaxReading): readonly Leniency[] {
  return [{ code: 'other-syntax', call: null, span: null }, ...forgiven];
}

/** What stands around a leaked call is the text it leaked into, and no fault of its own. */
function leaked({ found, forgiven }: SyntaxReading): readonly Leniency[] {
  const calls = found.state === 'calls' ? found.calls : [];
  const own = forgiven.filter(({ code }) => code !== 'prose-before' && code !== 'prose-after');
  return [...calls.map(({ span }, call): Leniency => ({ code: 'leaked-into-text', call, span })), ...own];
}

function judge(found: CallsFound, syntax: string, before: readonly Leniency[], asked: Interface, names: ToolNames): Reading {
  const forgiven = forgiveNames(found, before, asked, names);
  const broken = forgiven.length === 0 ? undefined : forgiven.find(({ code }) => !asked.tolerated.includes(code));
  return { strict: broken === undefined ? found : strictly(broken), lenient: found, syntax, forgiven };
}

function strictly({ code, span }: { readonly code: LeniencyCode; readonly span: Leniency['span'] }): CallsFound {
  return { state: 'unreadable', detail: code, span };
}

function unknownSyntax(id: string, syntaxes: readonly Syntax[]): UserError {
  return new UserError({
    expected: `one of the syntaxes ${syntaxes.map((syntax) => syntax.id).join(', ')}`,
    came: `"${id}" was named`,
    remedy: 'name one of these',
  });
}
