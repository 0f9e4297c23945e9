import type { Item } from '../core/Item.ts';
import type { Tool } from '../core/Tool.ts';
import type { SuiteProjection } from './composeSuite.ts';
import { DigestCounts } from './DigestCounts.ts';

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

/** Counts cases as they are composed, and keeps none of their texts but that of the commonest request. */
export class SuiteStatistics {
  readonly #items = new DigestCounts();
  readonly #texts = new DigestCounts();
  /** Of texts that have come most often the one that came first. */
  #commonest = { place: 0, count: 0, text: '' };
  readonly #counts = new Map<string, Map<string, number>>();
  readonly #called = new Set<string>();
  readonly #offered = new Set<string>();
  readonly #templates = new Set<string>();
  readonly #lengths = new Map<number, number>();
  #cases = 0;

  add({ case: one, item }: SuiteProjection): void {
    this.#cases++;
    this.#count('subtask', one.origin.category);
    if (this.#items.add(item.id).count > 1) return;
    this.#lengths.set(item.request.length, (this.#lengths.get(item.request.length) ?? 0) + 1);
    this.#see(maskedText(item));
    this.#count('world', item.domain);
    this.#count('shape', item.shape);
    this.#count('depth', String(item.depth));
    this.#count('obscurity', String(item.obscurity));
    const called = new Set(item.steps.map(({ tool }) => tool));
    for (const tool of item.tools) {
      this.#offered.add(identity(tool));
      if (called.has(tool.name)) this.#called.add(identity(tool));
    }
    for (const template of item.templates) this.#templates.add(template);
  }

  summary(): SuiteSummary {
    const lengths = [...this.#lengths].sort(([one], [other]) => one - other);
    const [least, most] = [lengths[0]?.[0], lengths.at(-1)?.[0]];
    const median = this.#median(lengths);
    return {
      cases: this.#cases,
      items: this.#items.size,
      texts: { distinct: this.#texts.size, commonest: this.#items.size === 0 ? 0 : this.#commonest.count / this.#items.size, example: this.#commonest.text },
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

  #see(text: string): void {
    const { place, count } = this.#texts.add(text);
    if (count > this.#commonest.count || (count === this.#commonest.count && place < this.#commonest.place)) this.#commonest = { place, count, text };
  }

  /** The length in the middle of all, the upper one of two. `lengths`: with how often each came, shortest first. */
  #median(lengths: readonly (readonly [length: number, count: number])[]): number | undefined {
    let before = Math.floor(this.#items.size / 2);
    for (const [length, count] of lengths) {
      if (before < count) return length;
      before -= count;
    }
    return undefined;
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

/** Tools of two worlds may have one name. */
function identity({ name, description }: Tool): string {
  return JSON.stringify([name, description]);
}

/** A request with every value that is said in it masked. */
export function maskedText({ request, steps }: Item): string {
  const said = steps.flatMap(({ arguments: given }) => given.flatMap(({ from }) => (from.kind === 'said' ? [from.said] : [])));
  const longestFirst = [...new Set(said)].filter((text) => text !== '').sort((a, b) => b.length - a.length);
  return longestFirst.reduce((text, value) => text.replaceAll(value, '…'), request);
}
