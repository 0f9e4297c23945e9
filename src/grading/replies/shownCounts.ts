import type { FoundFact } from './Fact.ts';

const marker = /^[ \t>]*(?:(?:[-*+•]|\(?\d{1,2}[.)])[ \t]|\|)/;

/**
 * Numbers of things that a reply itself lists near a place: items or rows of the list that follows or goes before the
 * line, and ids, days and amounts in the same sentence or in all.
 */
export function shownCounts(facts: readonly FoundFact[], lower: string, { start, end }: FoundFact): ReadonlySet<number> {
  const counts = new Set<number>();
  const lines = lower.split('\n');
  let at = 0;
  const line = lines.findIndex((text) => {
    at += text.length + 1;
    return at > start;
  });
  for (const step of [1, -1]) for (const count of blockSizes(lines, line, step)) counts.add(count);
  const from = lower.lastIndexOf('\n', start - 1) + 1;
  const to = lower.indexOf('\n', end) < 0 ? lower.length : lower.indexOf('\n', end);
  for (const kind of ['id', 'money', 'date', 'time'] as const) {
    const alike = facts.filter(({ readings }) => readings[0]?.kind === kind);
    counts.add(alike.filter((fact) => fact.start >= from && fact.end <= to).length);
    if (kind === 'id') counts.add(new Set(alike.map((fact) => lower.slice(fact.start, fact.end))).size);
  }
  counts.delete(0);
  return counts;
}

/** Items of the list next to a line, blank lines between apart; of a table also without its head. */
function blockSizes(lines: readonly string[], line: number, step: number): readonly number[] {
  let at = line + step;
  while (lines[at]?.trim() === '') at += step;
  const first = lines[at];
  if (first === undefined || !marker.test(first)) return [];
  const indents: number[] = [];
  let rows = 0;
  for (; at >= 0 && at < lines.length; at += step) {
    const text = lines[at] ?? '';
    if (text.trim() === '') continue;
    if (!marker.test(text) && !/^[ \t]+\S/.test(text)) break;
    if (text.trim().startsWith('|')) rows += /^[|\s:-]+$/.test(text.trim()) ? 0 : 1;
    else if (marker.test(text)) indents.push(text.search(/\S/));
  }
  const least = Math.min(...indents);
  return rows > 0 ? [rows - 1] : [indents.filter((indent) => indent === least).length];
}
