import type { ObjectLiteral } from '../../core/Literal.ts';
import { fromEntries } from '../../reading/argumentsOf.ts';
import type { FoundCalls } from '../../reading/FoundCalls.ts';
import { isOffered } from '../../reading/isOffered.ts';

const longestName = 200;
/** `get_weather` or `Action: get_weather` on a line of its own, right before the arguments. */
const nameBefore = /(?:^|\n)[ \t]*(?:(Action|Function|Tool)[ \t]*:[ \t]*)?([\p{L}\p{N}_.\-/]+)[ \t]*:?\s*(?:(?:Action Input|Arguments|Parameters|Args|Input)[ \t]*:\s*)?(?:```(?:json)?\s*)?$/u;

/**
 * Reads an object as the arguments of the name written before it (`get_weather\n{"city": "Paris"}`). Without
 * a label the name has to be an offered one. `from`: end of the region before. Returns where the name's region begins.
 */
export function readNamedValue(
  value: ObjectLiteral,
  from: number,
  found: FoundCalls,
  toolNames: ReadonlySet<string>,
  text: string,
): number | 'no-call' {
  const windowStart = Math.max(from, value.span.start - longestName);
  const match = nameBefore.exec(text.slice(windowStart, value.span.start));
  const name = match?.[2];
  if (match === null || name === undefined) return 'no-call';
  if (match[1] === undefined && !isOffered(name, toolNames)) return 'no-call';
  const start = windowStart + match.index + match[0].indexOf(name, match[1]?.length ?? 0);
  found.forgiveOnce('other-dialect', { start, end: start + name.length });
  found.add(name, { start, end: start + name.length }, fromEntries(value), { start, end: value.span.end });
  return match[1] === undefined ? start : windowStart + match.index + match[0].indexOf(match[1]);
}
