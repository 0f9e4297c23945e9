import type { Call } from '../../src/core/Call.ts';
import type { Leniency } from '../../src/core/Leniency.ts';
import type { Literal } from '../../src/core/Literal.ts';
import type { Span } from '../../src/core/Span.ts';
import type { SyntaxReading } from '../../src/core/Syntax.ts';
import { literalNotation } from './literalNotation.ts';

/** What was read in one short line: the calls or why there are none, then everything forgiven with the call it concerns. */
export function readingNotation({ found, forgiven }: SyntaxReading): string {
  const codes = forgiven.map(({ code, call }) => ` ${code}${call === null ? '' : `@${call}`}`).join('');
  return `${foundNotation(found, callNotation)}${codes === '' ? '' : ` !${codes}`}`;
}

/** The same with where everything stands: names, values and leniencies with `start-end` in code units. */
export function placesNotation({ found, forgiven }: SyntaxReading): string {
  return `${foundNotation(found, callPlaces)}${forgiven.map(leniencyPlace).join('')}`;
}

function foundNotation(found: SyntaxReading['found'], notation: (call: Call) => string): string {
  if (found.state === 'calls') return found.calls.map(notation).join('; ');
  if (found.state === 'no-call') return `${found.evidence}${found.asks ? ' asks' : ''}`;
  return `${found.detail} ${found.span === null ? '?' : place(found.span)}`;
}

function callNotation(call: Call): string {
  return `${call.name}(${call.arguments.map(({ name, value }) => `${name === null ? '' : `${name}=`}${literalNotation(value)}`).join(', ')})`;
}

function callPlaces(call: Call): string {
  const list = call.arguments.map(({ name, nameSpan, value }) => `${name === null ? '' : `${name} ${nameSpan === null ? '?' : place(nameSpan)} `}${literalPlaces(value)}`);
  return `${call.name} ${place(call.nameSpan)} (${list.join(', ')}) ${place(call.span)}`;
}

function literalPlaces(literal: Literal): string {
  const at = place(literal.span);
  if (literal.kind === 'list') return `[${literal.items.map(literalPlaces).join(', ')}] ${at}`;
  if (literal.kind === 'object') return `{${literal.entries.map(({ keySpan, value }) => `${place(keySpan)}: ${literalPlaces(value)}`).join(', ')}} ${at}`;
  return literal.kind === 'call' ? `${callPlaces(literal.call)} ${at}` : at;
}

function leniencyPlace({ code, call, span }: Leniency): string {
  return ` !${code}${call === null ? '' : `@${call}`} ${span === null ? '?' : place(span)}`;
}

function place({ start, end }: Span): string {
  return `${start}-${end}`;
}
