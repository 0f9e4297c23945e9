import { escaped } from './escaped.ts';

/** Markdown collected block by block; every text handed in is escaped here and nowhere else. */
export class Document {
  readonly #blocks: string[] = [];

  heading(level: 1 | 2 | 3 | 4, text: string): void {
    this.#blocks.push(`${'#'.repeat(level)} ${escaped(text)}`);
  }

  paragraph(text: string): void {
    this.#blocks.push(escaped(text));
  }

  /** A paragraph whose first words stand out. */
  led(strong: string, text: string): void {
    this.#blocks.push(`**${escaped(strong)}** ${escaped(text)}`.trimEnd());
  }

  list(items: readonly string[]): void {
    if (items.length > 0) this.#blocks.push(items.map((item) => `- ${escaped(item)}`).join('\n'));
  }

  table(head: readonly string[], rows: readonly (readonly string[])[]): void {
    if (rows.length === 0) return;
    const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
    this.#blocks.push([line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n'));
  }

  /** A block that is Markdown already. */
  raw(markdown: string): void {
    this.#blocks.push(markdown);
  }

  toString(): string {
    return `${this.#blocks.join('\n\n').replaceAll('\u00a0', ' ')}\n`;
  }
}
