import type { Tool } from '../core/Tool.ts';

const verbs = new Set(['get', 'list', 'find', 'search', 'create', 'add', 'update', 'set', 'delete', 'remove', 'cancel', 'send', 'book', 'make', 'open', 'close', 'check', 'show', 'change', 'move', 'new', 'by', 'of', 'for', 'to', 'in', 'on', 'from', 'all', 'the']);

/**
 * Whether a tool of another domain might serve for one of these: their names share a thing (`create_contact`,
 * `find_contact`). Nothing executes the one for the other, so what might serve is not offered beside it.
 */
export function resembling(tools: readonly Tool[]): (other: Tool) => boolean {
  const things = new Set(tools.flatMap(({ name }) => thingsIn(name)));
  return (other) => thingsIn(other.name).some((thing) => things.has(thing));
}

const known = new Map<string, readonly string[]>();

function thingsIn(name: string): readonly string[] {
  const found = known.get(name) ?? readThings(name);
  known.set(name, found);
  return found;
}

function readThings(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !verbs.has(word))
    .map((word) => word.replace(/(?:es|s)$/, ''));
}
