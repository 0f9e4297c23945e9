import type { DictKey, PythonValue } from './python/PythonValue.ts';

/**
 * Reads `[{"name": "text"}, …]`, one key each: what recorded tool calls look like. Of such a list JavaScript and Python make the same.
 * Apart from the exact reader, whose lists live as long as the cases that it reads: where a list is made in the same place, the engine
 * lays it among those, and collecting them takes longer than reading.
 */
export class TextCallReader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** `null`: something else, or not so plain. */
  read(): PythonValue | null {
    if (!this.take(0x5b)) return null;
    const calls: PythonValue[] = [];
    do {
      if (!this.take(0x7b)) return null;
      const name = this.string();
      if (name === null || !this.take(0x3a)) return null;
      const value = this.string();
      if (value === null || !this.take(0x7d)) return null;
      calls.push(new Map<DictKey, PythonValue>().set(name, value));
    } while (this.take(0x2c));
    return this.take(0x5d) && this.at === this.text.length ? calls : null;
  }

  private string(): string | null {
    if (!this.take(0x22)) return null;
    const { text, at: start } = this;
    let end = start;
    let escaped = false;
    for (let code = text.charCodeAt(end); code !== 0x22; code = text.charCodeAt(++end)) {
      if (!(code >= 0x20)) return null;
      if (code === 0x5c) {
        escaped = true;
        end++;
      }
    }
    this.at = end + 1;
    return escaped ? unescaped(text.slice(start - 1, end + 1)) : text.slice(start, end);
  }

  /** Whether this character comes next, blanks before it left out. */
  private take(code: number): boolean {
    while (this.text.charCodeAt(this.at) === 0x20) this.at++;
    if (this.text.charCodeAt(this.at) !== code) return false;
    this.at++;
    return true;
  }
}

/** `null`: an escape that JSON does not know. */
function unescaped(quoted: string): string | null {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
