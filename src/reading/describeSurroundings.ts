import type { Span } from '../core/Span.ts';
import type { FoundCalls } from './FoundCalls.ts';

/**
 * Forgives what stands around calls in a text: code fences and their language tags, backticks, brackets that
 * were never opened, separators left over, prose. `regions`: where calls were read, in order, not overlapping.
 */
export function describeSurroundings(text: string, regions: readonly Span[], found: FoundCalls): void {
  let start = 0;
  for (const region of regions) {
    describeGap(text, start, region.start, start === 0 ? 'prose-before' : 'prose-after', found);
    start = region.end;
  }
  describeGap(text, start, text.length, 'prose-after', found);
}

const fence = /(?:```|~~~)([\w+#.-]*)/g;

function describeGap(text: string, start: number, end: number, prose: 'prose-before' | 'prose-after', found: FoundCalls): void {
  const gap = text.slice(start, end);
  if (gap.trim() === '') return;
  const span = { start, end };
  let rest = gap.replace(fence, (_, tag: string) => {
    found.forgiveOnce('fence', span);
    if (tag !== '') found.forgiveOnce('language-tag', span);
    return ' ';
  });
  if (/^[\s`]*$/.test(rest)) {
    if (rest.includes('`')) found.forgiveOnce('backticks', span);
    return;
  }
  rest = rest.replaceAll('`', '').trim();
  if (/^[,;\s]*$/.test(rest)) {
    found.forgiveOnce(end === text.length ? 'trailing-separator' : 'other-dialect', span);
  } else if (/^[\])},;\s]*$/.test(rest)) found.forgiveOnce('missing-open-bracket', span);
  else found.forgiveOnce(prose, span);
}
