const opening = /<(think|thinking|reasoning|thought)>/g;
const closing = /<\/(?:think|thinking|reasoning|thought)>/;

/**
 * The text with what a model thought aloud (`<think>…</think>`) blanked out, so that a call it only considered is
 * not taken for one it made. A chat template that opens the block itself leaves only its end. As long as before:
 * spans stay valid. The same string where there was none.
 */
export function hideReasoning(text: string): string {
  const firstClosing = closing.exec(text);
  opening.lastIndex = 0;
  const firstOpening = opening.exec(text);
  if (firstClosing === null && firstOpening === null) return text;
  let hidden = '';
  let at = 0;
  if (firstClosing !== null && (firstOpening === null || firstClosing.index < firstOpening.index)) {
    at = firstClosing.index + firstClosing[0].length;
    hidden = ' '.repeat(at);
  }
  for (;;) {
    opening.lastIndex = at;
    const open = opening.exec(text);
    if (open === null) return hidden + text.slice(at);
    const close = `</${open[1] ?? ''}>`;
    const found = text.indexOf(close, open.index);
    const end = found === -1 ? text.length : found + close.length;
    hidden += text.slice(at, open.index) + ' '.repeat(end - open.index);
    at = end;
  }
}
