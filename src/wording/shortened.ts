/** Text of at most `most` characters, its middle replaced by `…`; no character is cut in two. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const tail = Math.floor((most - 1) / 3);
  const head = most - 1 - tail;
  return `${wholeHead(text, head)}…${wholeTail(text, tail)}`;
}

/** Text of at most `most` characters, its end replaced by `…`. */
export function clipped(text: string, most: number): string {
  return text.length <= most ? text : `${wholeHead(text, most - 1)}…`;
}

function wholeHead(text: string, length: number): string {
  return text.slice(0, isHighSurrogate(text.charCodeAt(length - 1)) ? length - 1 : length);
}

function wholeTail(text: string, length: number): string {
  const start = text.length - length;
  return text.slice(isLowSurrogate(text.charCodeAt(start)) ? start + 1 : start);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
