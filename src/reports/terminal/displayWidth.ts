/** Columns that a terminal gives to a text without control characters: wide characters two, combining marks none. */
export function displayWidth(text: string): number {
  if (isAscii(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Columns of one character. */
export function characterWidth(character: string): 0 | 1 | 2 {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (zeroWidth.test(character)) return 0;
  return wide.test(character) || isWideBlock(code) ? 2 : 1;
}

const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}\u{fe00}-\u{fe0f}\u{1f3fb}-\u{1f3ff}]$/u;
const wide = /^\p{Emoji_Presentation}$/u;

/** East Asian Width W and F (Unicode Standard Annex 11), by block. */
const wideBlocks: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

function isWideBlock(code: number): boolean {
  return wideBlocks.some(([first, last]) => code >= first && code <= last);
}

function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}
