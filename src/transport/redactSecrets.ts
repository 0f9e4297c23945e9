/** Overwrites every echo of some secrets; nothing changes its length. */
export interface Redactor {
  /** Overwrites in place. `cut`: the bytes may stop inside an echo. */
  readonly bytes: (bytes: Uint8Array, cut: boolean) => void;
  /** For text in Latin-1, such as a header's value, and for plain messages. */
  readonly text: (text: string) => string;
}

/**
 * A shorter value guards nothing (`EMPTY`, `none`) and may well stand in an honest answer, which must not
 * be touched.
 */
export const shortestSecret = 8;

const star = 0x2a;

/**
 * Finds secrets as they are, and with any of their characters escaped as in JSON, in addresses and forms,
 * and in HTML, up to three times over.
 */
export function redactSecrets(secrets: readonly string[]): Redactor {
  const kept = [...new Set(secrets)].filter(({ length }) => length >= shortestSecret).toSorted((a, b) => b.length - a.length);
  if (kept.length === 0) return { bytes: () => undefined, text: (text) => text };
  const pattern = new RegExp(kept.map(echoOf).join('|'), 'g');
  const raw = kept.map((secret) => Buffer.from(secret));
  return {
    bytes: (bytes, cut) => {
      if (bytes.length < shortestSecret) return;
      const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (const { index, 0: echo } of view.toString('latin1').matchAll(pattern)) view.fill(star, index, index + echo.length);
      if (cut) for (const secret of raw) overwriteTail(view, secret);
    },
    text: (text) => (text.length < shortestSecret ? text : text.replace(pattern, (echo) => '*'.repeat(echo.length))),
  };
}

/** A secret whose last bytes did not come any more. */
function overwriteTail(bytes: Buffer, secret: Buffer): void {
  for (let length = Math.min(secret.length - 1, bytes.length); length >= shortestSecret; length--) {
    const start = bytes.length - length;
    if (bytes.compare(secret, 0, length, start) === 0) {
      bytes.fill(star, start);
      return;
    }
  }
}

/** A pattern over the bytes (as Latin-1) of every echo of a secret. */
function echoOf(secret: string): string {
  return Array.from(secret, echoOfCharacter).join('');
}

const entities: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

function echoOfCharacter(character: string): string {
  const bytes = Buffer.from(character);
  const code = character.codePointAt(0) ?? 0;
  const ways = [
    `${backslashes(character)}${asPattern(bytes.toString('latin1'))}`,
    Array.from({ length: character.length }, (_, at) => `\\\\{1,8}u${eitherCase(character.charCodeAt(at), 4)}`).join(''),
    Array.from(bytes, (byte) => `%(?:25){0,3}${eitherCase(byte, 2)}`).join(''),
    `&(?:amp;){0,3}#(?:0{0,6}${code}|[xX]0{0,6}${eitherCase(code, 1)});`,
  ];
  const entity = entities[character];
  if (entity !== undefined) ways.push(`&(?:amp;){0,3}${entity};`);
  if (character === ' ') ways.push('\\+');
  if (code >= 0x80 && code <= 0xff) ways.push(asPattern(character));
  return `(?:${ways.join('|')})`;
}

/** Those that JSON puts before a character, several times where JSON stands within JSON. */
function backslashes(character: string): string {
  if (character === '\\') return '\\\\{0,3}';
  return character === '"' || character === '/' ? '\\\\{0,7}' : '';
}

function asPattern(latin1: string): string {
  return Array.from(latin1, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
}

function eitherCase(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0').replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
