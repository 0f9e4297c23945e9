/** For a text, the offset in its UTF-8 bytes of each of its UTF-16 code units. */
export function byteOffsets(text: string): (unit: number) => number {
  if (!/[^\u0000-\u007f]/.test(text)) return (unit) => unit;
  const offsets = new Uint32Array(text.length + 1);
  let bytes = 0;
  for (let unit = 0; unit < text.length; unit++) {
    offsets[unit] = bytes;
    const code = text.codePointAt(unit) ?? 0;
    if (code > 0xffff) {
      // Both halves of a pair lead to its first byte.
      offsets[++unit] = bytes;
      bytes += 4;
    } else bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  offsets[text.length] = bytes;
  return (unit) => offsets[Math.min(unit, text.length)] ?? bytes;
}
