import { nameWords } from '../../catalog/nameWords.ts';
import type { Phrasing } from '../../core/World.ts';
import type { CatalogTool } from '../../core/Catalog.ts';
import { listed } from '../kit/spoken/choice.ts';
import type { ArgumentLeaf } from './argumentLeaves.ts';
import { imperativeOf, imperativeOfName } from './imperative.ts';

/** Optional parameters that a request may ask for. */
const mostOptional = 4;

/**
 * Ways of asking for a user’s tool in the imperative, at least three, from its title, its name and its description. Each
 * holds every required parameter; optional ones stand in brackets, those that need one another together.
 */
export function requestsFor(tool: CatalogTool, leaves: readonly ArgumentLeaf[]): readonly Phrasing[] {
  const required = leaves.filter((leaf) => leaf.required);
  const tail = optionalPart(leaves);
  const found = new Map<string, string>();
  for (const [source, order] of orders(tool)) {
    for (const [form, text] of Object.entries(required.length === 0 ? bareForms(order) : fullForms(order, required, leaves))) {
      const whole = `${text}${tail}`;
      if (![...found.values()].includes(whole)) found.set(`${source}-${form}`, whole);
    }
  }
  return [...found].map(([id, text]) => ({ id, text }));
}

/** The same without one required parameter, so that it has to be asked for. */
export function incompleteRequests(tool: CatalogTool, leaves: readonly ArgumentLeaf[], missing: ArgumentLeaf): readonly Phrasing[] {
  const rest = leaves.filter((leaf) => leaf !== missing);
  return requestsFor(tool, rest.filter((leaf) => leaf.required)).slice(0, 2).map(({ id, text }) => ({ id: `without-${missing.path}-${id}`, text }));
}

/** The order that a request begins with, by where it comes from. */
export function orders({ tool, title }: CatalogTool): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  const add = (source: string, order: string | null): void => {
    if (order !== null && ![...made.values()].some((other) => other.toLowerCase() === order.toLowerCase())) made.set(source, order);
  };
  add('title', title === null ? null : imperativeOf(title));
  add('description', imperativeOf(tool.description));
  add('name', imperativeOfName(tool.name));
  if (made.size === 0) {
    const words = title === null || title.length > 60 ? nameWords(tool.name).join(' ') : title.replace(/[[\]{}]/g, ' ').replace(/\s+/g, ' ').replace(/[.!?]+$/, '').trim();
    add('use', `use ${words === '' ? 'the tool' : `the “${words}” tool`}`);
  }
  return made;
}

function fullForms(order: string, required: readonly ArgumentLeaf[], all: readonly ArgumentLeaf[]): Readonly<Record<string, string>> {
  const given = listed(required.map((leaf) => slot(leaf, all)));
  return {
    with: `${order} with ${given}`,
    using: `${order}, using ${given}`,
    where: `${order} where ${listed(required.map((leaf) => `${leafWords(leaf, all)} is {${leaf.path}}`))}`,
  };
}

function bareForms(order: string): Readonly<Record<string, string>> {
  return { plain: order, ahead: `go ahead and ${order}`, now: `${order} for me now` };
}

function optionalPart(leaves: readonly ArgumentLeaf[]): string {
  const optional = leaves.filter((leaf) => !leaf.required);
  const groups: string[] = [];
  const taken = new Set<string>();
  for (const leaf of optional) {
    if (groups.length >= mostOptional) break;
    const members = leaf.together.map((path) => leaves.find((other) => other.path === path));
    // A leaf that needs another which cannot be filled cannot be filled either; none is asked for twice.
    if (members.some((member) => member === undefined) || leaf.together.some((path) => taken.has(path))) continue;
    for (const path of leaf.together) taken.add(path);
    groups.push(`[, with ${listed(members.flatMap((member) => (member === undefined ? [] : [slot(member, leaves)])))}]`);
  }
  return groups.join('');
}

function slot(leaf: ArgumentLeaf, all: readonly ArgumentLeaf[]): string {
  return `${leafWords(leaf, all)} {${leaf.path}}`;
}

/** The words of a parameter's name; the whole path where another would have the same. */
export function leafWords(leaf: ArgumentLeaf, all: readonly ArgumentLeaf[]): string {
  const own = nameWords(leaf.name).join(' ');
  const isShared = own === '' || all.some((other) => other !== leaf && nameWords(other.name).join(' ') === own);
  if (!isShared && !leaf.path.includes('.')) return own;
  const whole = nameWords(leaf.path).join(' ');
  return whole === '' || all.some((other) => other !== leaf && nameWords(other.path).join(' ') === whole) ? leaf.path : whole;
}
