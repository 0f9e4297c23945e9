import type { Item } from '../core/Item.ts';
import type { SuiteProjection } from './composeSuite.ts';

/** How varied a composed suite is. */
export interface SuiteSummary {
  readonly cases: number;
  readonly items: number;
  /** Requests of which every value is masked: how many differ, and how often the commonest occurs (a fraction). */
  readonly texts: { readonly distinct: number; readonly commonest: number; readonly example: string };
  readonly bySubtask: readonly Counted[];
  readonly byWorld: readonly Counted[];
  readonly byShape: readonly Counted[];
  readonly byDepth: readonly Counted[];
  readonly byObscurity: readonly Counted[];
  readonly tools: { readonly called: number; readonly offered: number };
  readonly templates: number;
  /** UTF-16 code units of the request: least, median, most; `null` without an item. */
  readonly lengths: { readonly least: number; readonly median: number; readonly most: number } | null;
}

export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** Counts cases as they are composed; memory grows with the texts that differ, not with the cases. */
export class SuiteStatistics {
  readonly #items = new Set<string>();
  readonly #texts = new Map<string, number>();
  readonly #counts = new Map<string, Map<string, number>>();
  readonly #called = new Set<string>();
  readonly #offered = new Set<string>();
  readonly #templates = new Set<string>();
  readonly #lengths: number[] = [];
  #cases = 0;

  add({ case: one, item }: SuiteProjection): void {
    this.#cases++;
    this.#count('subtask', one.origin.category);
    if (this.#items.has(item.id)) return;
    this.#items.add(item.id);
    this.#lengths.push(item.request.length);
    const text = maskedText(item);
    this.#texts.set(text, (this.#texts.get(text) ?? 0) + 1);
    this.#count('world', item.domain);
    this.#count('shape', item.shape);
    this.#count('depth', String(item.depth));
    this.#count('obscurity', String(item.obscurity));
    for (const { tool } of item.steps) this.#called.add(`${item.domain}/${tool}`);
    for (const { name } of item.tools) this.#offered.add(name);
    for (const template of item.templates) this.#templates.add(template);
  }

  summary(): SuiteSummary {
    const [commonest] = [...this.#texts].sort((a, b) => b[1] - a[1]);
    const lengths = [...this.#lengths].sort((a, b) => a - b);
    const [least] = lengths;
    const median = lengths[Math.floor(lengths.length / 2)];
    const most = lengths.at(-1);
    return {
      cases: this.#cases,
      items: this.#items.size,
      texts: { distinct: this.#texts.size, commonest: commonest === undefined ? 0 : commonest[1] / this.#items.size, example: commonest?.[0] ?? '' },
      bySubtask: this.#listed('subtask'),
      byWorld: this.#listed('world'),
      byShape: this.#listed('shape'),
      byDepth: this.#listed('depth'),
      byObscurity: this.#listed('obscurity'),
      tools: { called: this.#called.size, offered: this.#offered.size },
      templates: this.#templates.size,
      lengths: least === undefined || median === undefined || most === undefined ? null : { least, median, most },
    };
  }

  #count(what: string, name: string): void {
    const counts = this.#counts.get(what) ?? new Map<string, number>();
    counts.set(name, (counts.get(name) ?? 0) + 1);
    this.#counts.set(what, counts);
  }

  #listed(what: string): readonly Counted[] {
    return [...(this.#counts.get(what) ?? [])].map(([name, count]) => ({ name, count })).sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}

/** A request with every value that is said in it masked. */
export function maskedText({ request, steps }: Item): string {
  const said = steps.flatMap(({ arguments: given }) => given.flatMap(({ from }) => (from.kind === 'said' ? [from.said] : [])));
  const longestFirst = [...new Set(said)].filter((text) => text !== '').sort((a, b) => b.length - a.length);
  return longestFirst.reduce((text, value) => text.replaceAll(value, '…'), request);
}
