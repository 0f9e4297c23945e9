import { styleFor } from './Style.ts';
import type { Style } from './Style.ts';
import { displayWidth } from './displayWidth.ts';
import { wrapped } from './wrapped.ts';

const narrowest = 20;
const widest = 120;
/** Lines of prose are no longer than this, however wide the screen is. */
const readable = 100;

/** Lines for one screen width, collected in order. */
export class Screen {
  readonly width: number;
  readonly style: Style;
  readonly #lines: string[] = [];

  constructor(columns: number, colour: boolean) {
    this.width = Math.min(widest, Math.max(narrowest, Math.floor(columns) || narrowest));
    this.style = styleFor(colour);
  }

  /** Whether there is room for two things side by side. */
  get wide(): boolean {
    return this.width >= 72;
  }

  blank(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  /** Lines already made to fit. */
  lines(lines: readonly string[], indent = 0): void {
    for (const line of lines) this.#lines.push(line === '' ? '' : ' '.repeat(indent) + line);
  }

  heading(text: string): void {
    this.blank();
    this.text(text, { mark: this.style.strong });
  }

  /** Prose, wrapped; `hang` is put before the first line and the rest is set under what follows it. */
  text(text: string, { indent = 0, hang = '', mark = same }: { readonly indent?: number; readonly hang?: string; readonly mark?: (text: string) => string } = {}): void {
    const under = ' '.repeat(displayWidth(hang));
    const room = Math.min(readable, this.width) - indent - under.length;
    this.lines(
      wrapped(text, room).map((line, index) => (index === 0 ? hang : under) + mark(line)),
      indent,
    );
  }

  /** Everything collected, ending in one line break. */
  toString(): string {
    return `${this.#lines.join('\n').replaceAll('\u00a0', ' ')}\n`;
  }
}

function same(text: string): string {
  return text;
}
