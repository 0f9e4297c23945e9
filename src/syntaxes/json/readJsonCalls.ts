import type { Answer } from '../../core/Answer.ts';
import type { Leniency } from '../../core/Leniency.ts';
import type { Literal } from '../../core/Literal.ts';
import type { Span } from '../../core/Span.ts';
import type { SyntaxReading } from '../../core/Syntax.ts';
import { parseJson } from '../../grammars/json/parseJson.ts';
import { describeSurroundings } from '../../reading/describeSurroundings.ts';
import { FoundCalls } from '../../reading/FoundCalls.ts';
import { isOnlyMentioned } from '../../reading/isOnlyMentioned.ts';
import { noCall, noCallListed, unreadable } from '../../reading/noCall.ts';
import { readCallValue } from '../../reading/readCallValue.ts';
import { readNamedValue } from './readNamedValue.ts';

const opener = /[{[]/g;
/** Fields by which broken JSON is known for an attempted call. */
const callFields = /["'“](?:tool_calls?|function_calls?|arguments|parameters|tool_name|function_name)["'”]\s*[:=]/;

/**
 * Reads every JSON value in a text from left to right. After a value that is none, the search goes on where the
 * parser gave up, so the whole is linear.
 */
export function readJsonCalls(answer: Answer, toolNames: ReadonlySet<string>): SyntaxReading {
  const text = answer.text ?? '';
  const found = new FoundCalls('text');
  const regions: Span[] = [];
  let listed = false;
  let broken = -1;
  for (let at = nextOpener(text, 0); at !== -1; ) {
    const parsed = parseJson(text, at);
    const calls = found.calls.length;
    if (parsed.value === null) {
      if (broken === -1) broken = at;
    } else {
      const start = readValue(parsed.value, regions.at(-1)?.end ?? 0, found, toolNames, text);
      if (start === 'unreadable') return unreadable('arguments-not-object', { start: at, end: parsed.end });
      if (start === 'none-listed') listed ||= standsAlone(text, at, parsed.end);
      else if (start !== 'no-call') {
        forgiveWithin(found, calls, parsed.forgiven);
        regions.push({ start, end: parsed.end });
      }
    }
    at = nextOpener(text, parsed.end);
  }
  if (found.calls.length === 0) return withoutCalls(text, listed, broken);
  if (regions.length > 1) found.forgiveOnce('other-dialect', null);
  describeSurroundings(text, regions, found);
  return { found: { state: 'calls', calls: found.calls }, forgiven: found.forgiven };
}

/** Whether nothing else stands on the lines of a value, but for backticks. */
function standsAlone(text: string, start: number, end: number): boolean {
  return /(?:^|\n)[ \t`]*$/.test(text.slice(Math.max(0, start - 20), start)) && /^[ \t`]*\r?(?:\n|$)/.test(text.slice(end, end + 20));
}

function nextOpener(text: string, from: number): number {
  opener.lastIndex = from;
  return opener.exec(text)?.index ?? -1;
}

function withoutCalls(text: string, listed: boolean, broken: number): SyntaxReading {
  if (broken !== -1 && callFields.test(text.slice(broken))) return unreadable('not-json', { start: broken, end: text.length });
  return listed ? noCallListed() : noCall(text);
}

/** Where the region of the calls that a value stands for begins, or why there is none. */
function readValue(
  value: Literal,
  from: number,
  found: FoundCalls,
  toolNames: ReadonlySet<string>,
  text: string,
): number | 'no-call' | 'none-listed' | 'unreadable' {
  const { start, end } = value.span;
  if (isOnlyMentioned(text, start, end)) return 'no-call';
  const before = found.forgiven.length;
  const read = readCallValue(value, found, toolNames, text);
  if (read === 'calls') {
    if (!isCanonical(value)) found.forgiveOnce('other-dialect', value.span);
    return start;
  }
  if (read === 'unreadable' || read === 'none-listed') return read;
  found.takeBack(before);
  return value.kind === 'object' ? readNamedValue(value, from, found, toolNames, text) : 'no-call';
}

function isCanonical(value: Literal): boolean {
  return value.kind === 'object' && value.entries[0]?.key === 'tool_calls';
}

/** Notes what the parser forgave, each with the call, among those from `first` on, in which it stands. */
function forgiveWithin(found: FoundCalls, first: number, forgiven: readonly Leniency[]): void {
  let index = first;
  for (const { code, span } of forgiven) {
    const start = span?.start ?? 0;
    while (index < found.calls.length - 1 && start >= (found.calls[index]?.span.end ?? 0)) index++;
    const call = found.calls[index];
    const inside = call !== undefined && start >= call.span.start && start <= call.span.end;
    found.forgiven.push({ code, call: inside ? index : null, span });
  }
}
