import { characterWidth, displayWidth } from './displayWidth.ts';

/** Text broken at spaces into lines of at most `width` columns; a longer word is broken where it must be. */
export function wrapped(text: string, width: number): readonly string[] {
  const room = Math.max(1, width);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    for (const piece of pieces(word, room)) {
      const size = displayWidth(piece);
      if (line !== '' && used + 1 + size > room) {
        lines.push(line);
        line = '';
        used = 0;
      }
      used += size + (line === '' ? 0 : 1);
      line = line === '' ? piece : `${line} ${piece}`;
    }
  }
  lines.push(line);
  return lines;
}

/** Text cut at the end to at most `width` columns. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  const [head = ''] = pieces(text, Math.max(1, width - 1));
  return width < 2 ? head : `${head}…`;
}

function pieces(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of word) {
    const size = characterWidth(character);
    if (used + size > width && part !== '') {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += size;
  }
  parts.push(part);
  return parts;
}
