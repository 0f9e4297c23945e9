import type { Answer } from '../../core/Answer.ts';
import type { Span } from '../../core/Span.ts';
import type { SyntaxReading } from '../../core/Syntax.ts';
import { describeSurroundings } from '../../reading/describeSurroundings.ts';
import { FoundCalls } from '../../reading/FoundCalls.ts';
import { noCall, noCallListed, unreadable } from '../../reading/noCall.ts';
import { readBody } from './readBody.ts';
import { nextTag } from './nextTag.ts';

/** Reads every tagged call in a text, from left to right. */
export function readXmlCalls(answer: Answer, toolNames: ReadonlySet<string>): SyntaxReading {
  const text = answer.text ?? '';
  const found = new FoundCalls('text');
  const regions: Span[] = [];
  let listed = false;
  let broken: { readonly detail: string; readonly span: Span } | null = null;
  for (let tag = nextTag(text, 0); tag !== null; ) {
    let { end } = tag;
    if (tag.kind === 'close' || opensAnother(text, end) || (tag.kind === 'list' && !/^\s*[[{]/.test(text.slice(end, end + 80)))) regions.push({ start: tag.start, end });
    else {
      const body = readBody(tag, found, toolNames, text);
      end = body.end;
      if (body.state === 'none-listed') listed = true;
      else if (body.state === 'unreadable') broken ??= { detail: body.detail, span: { start: tag.start, end } };
      if (body.state !== 'no-call' || body.end > tag.end) regions.push({ start: tag.start, end });
    }
    tag = nextTag(text, end);
  }
  if (broken !== null) return unreadable(broken.detail, broken.span);
  if (found.calls.length === 0) return listed ? noCallListed() : noCall(text);
  describeSurroundings(text, regions, found);
  return { found: { state: 'calls', calls: found.calls }, forgiven: found.forgiven };
}

/** Whether only another tag follows, so that this one merely wraps it. */
function opensAnother(text: string, from: number): boolean {
  const inner = nextTag(text, from);
  return inner !== null && inner.kind !== 'close' && text.slice(from, inner.start).trim() === '';
}
