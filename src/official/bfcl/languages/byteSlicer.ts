export type Slice = (start: number, end: number) => string;

/**
 * The official Java reader cuts characters out of the text by positions in its UTF-8 bytes, so that
 * everything behind a character of several bytes is shifted. Positions given are UTF-16 units.
 */
export function byteSlicer(text: string): Slice {
  if (/^[\u0000-\u007f]*$/.test(text)) return (start, end) => text.slice(start, end);
  const characters = Array.from(text);
  return (start, end) => characters.slice(Buffer.byteLength(text.slice(0, start)), Buffer.byteLength(text.slice(0, end))).join('');
}
