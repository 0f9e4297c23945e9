import { identifierLength, skipSpace } from './characters.ts';

/**
 * Whether a text that holds no readable call was meant as one: from `start` on it has the shape of a
 * call (`[name(`, `name(…)` and no more), or it is a list, an object or a tag that names a tool.
 */
export function isAttempt(text: string, start: number, offered: (name: string) => boolean): boolean {
  const opening = text.charAt(start);
  let at = start;
  while (text.charAt(at) === '[' || text.charAt(at) === '(') at = skipSpace(text, at + 1, text.length);
  const name = dottedName(text, at);
  if (name.length > 0) {
    const behind = skipSpace(text, at + name.length, text.length);
    const called = text.charAt(behind) === '(';
    if (at > start && (called || offered(name))) return true;
    if (called && behind === at + name.length && /\)[\s;,\]]*$/.test(text.slice(-40))) return true;
  }
  return (opening === '[' || opening === '{' || opening === '<') && namesTool(text, start, offered);
}

function namesTool(text: string, start: number, offered: (name: string) => boolean): boolean {
  for (let at = start; at < text.length; at++) {
    const name = dottedName(text, at);
    if (name.length === 0) continue;
    if (offered(name)) return true;
    at += name.length;
  }
  return false;
}

/** A name with dots and dashes at `at`, empty if none begins there. */
export function dottedName(text: string, at: number): string {
  let position = at + identifierLength(text, at, text.length, true);
  while (position > at && (text.charAt(position) === '.' || text.charAt(position) === '-')) {
    const length = identifierLength(text, position + 1, text.length, true);
    if (length === 0) break;
    position += 1 + length;
  }
  return text.slice(at, position);
}
