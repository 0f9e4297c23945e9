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

/** Without one of these, letters and digits stand as they are. */
const marks = ['\\u', '%', '&'];

/**
 * Finds secrets as they are, and with any of their characters escaped as in JSON, in addresses and forms,
 * and in HTML, up to three times over.
 */
export function redactSecrets(secrets: readonly string[]): Redactor {
  const kept = [...new Set(secrets)].filter(({ length }) => length >= shortestSecret).toSorted((a, b) => b.length - a.length);
  if (kept.length === 0) return { bytes: () => undefined, text: (text) => text };
  const pattern = new RegExp(kept.map(echoOf).join('|'), 'g');
  const raw = kept.map((secret) => Buffer.from(secret));
  // The pattern costs some nanoseconds a byte; what the usual key needs is seen faster.
  const isUsual = kept.every((secret) => /^[\w.~:=+-]*$/.test(secret));
  const mayHold = (text: string): boolean => !isUsual || kept.some((secret) => text.includes(secret)) || marks.some((mark) => text.includes(mark));
  return {
    bytes: (bytes, cut) => {
      if (bytes.length < shortestSecret) return;
      const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const text = view.toString('latin1');
      pattern.lastIndex = 0;
      for (let found = mayHold(text) ? pattern.exec(text) : null; found !== null; found = pattern.exec(text)) view.fill(star, found.index, pattern.lastIndex);
      if (cut) for (const secret of raw) overwriteTail(view, secret);
    },
    text: (text) => (text.length < shortestSecret || !mayHold(text) ? text : text.replace(pattern, (echo) => '*'.repeat(echo.length))),
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

/**
 * A pattern over the bytes (as Latin-1) of every echo of a secret. A run of backslashes is one unit, since JSON
 * makes a longer run of it: taken one by one, there would be very many ways to share the run out. All counts
 * are bounded, so that no text takes long.
 */
function echoOf(secret: string): string {
  const units = secret.match(/\\+["/]?|[^]/gu) ?? [];
  return units.map((unit) => (unit.startsWith('\\') ? echoOfRun(unit) : echoOfCharacter(unit))).join('');
}

function echoOfRun(run: string): string {
  const count = run.lastIndexOf('\\') + 1;
  const after = run.slice(count);
  const dressed = `(?:${dresses('\\').join('|')}){${count}}${after === '' ? '' : echoOfCharacter(after)}`;
  return `(?:\\\\{${count},${8 * count + 7}}${asPattern(after)}|${dressed})`;
}

function echoOfCharacter(character: string): string {
  const raw = asPattern(Buffer.from(character).toString('latin1'));
  return `(?:${[character === '"' || character === '/' ? `\\\\{0,7}${raw}` : raw, ...dresses(character)].join('|')})`;
}

const entities: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

/** Every way to write a character other than as itself. */
function dresses(character: string): readonly string[] {
  const code = character.codePointAt(0) ?? 0;
  const ways = [
    Array.from({ length: character.length }, (_, at) => `\\\\{1,8}u${eitherCase(character.charCodeAt(at), 4)}`).join(''),
    Array.from(Buffer.from(character), (byte) => `%(?:25){0,3}${eitherCase(byte, 2)}`).join(''),
    `&(?:amp;){0,3}#(?:0{0,6}${code}|[xX]0{0,6}${eitherCase(code, 1)});`,
  ];
  const entity = entities[character];
  if (entity !== undefined) ways.push(`&(?:amp;){0,3}${entity};`);
  if (character === ' ') ways.push('\\+');
  if (code >= 0x80 && code <= 0xff) ways.push(asPattern(character));
  return ways;
}

function asPattern(latin1: string): string {
  return Array.from(latin1, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
}

function eitherCase(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0').replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
