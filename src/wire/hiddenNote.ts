const bit = ['', ' ', '\t'] as const;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * A note in blanks, eight a byte (a tab is 1, a space is 0), for a place where JSON allows any number of them.
 * So a stored request can say what `decode` has to know of it, and nothing of that reaches the model.
 */
export function writeHiddenNote(note: string): string {
  if (note === '') return '';
  let blanks = '';
  for (const byte of encoder.encode(note)) {
    for (let place = 7; place >= 0; place--) blanks += bit[1 + ((byte >> place) & 1)] ?? '';
  }
  return blanks;
}

/** The note in the blanks from `start` on; empty where there is none. */
export function readHiddenNote(text: string, start: number): string {
  const bytes: number[] = [];
  let byte = 0;
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x09) break;
    byte = ((byte << 1) | (code === 0x09 ? 1 : 0)) & 0xff;
    if ((at - start) % 8 === 7) bytes.push(byte);
  }
  return bytes.length === 0 ? '' : decoder.decode(Uint8Array.from(bytes));
}
