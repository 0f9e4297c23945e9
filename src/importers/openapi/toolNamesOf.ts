import { createHash } from 'node:crypto';
import type { CatalogProblem } from '../../core/Catalog.ts';
import type { Operation } from './operationsOf.ts';

const longest = 64;

/**
 * A name for every operation that any provider takes and that no other has: its `operationId`, or its method and path.
 * Which operation a name stands for is told by the tool’s origin, so that the way back is never lost.
 */
export function toolNamesOf(operations: readonly Operation[], problems: CatalogProblem[]): ReadonlyMap<Operation, string> {
  const names = new Map<Operation, string>();
  const taken = new Set<string>();
  for (const one of operations) {
    const id = one.operation['operationId'];
    const given = typeof id === 'string' && id.trim() !== '' ? id.trim() : null;
    const own = given === null ? null : fitting(given);
    const plain = own === null || taken.has(own) ? fitting(`${one.method}/${one.path.replace(/^\/+/, '')}`) : own;
    let name = plain;
    for (let count = 2; taken.has(name); count++) name = `${plain.slice(0, longest - 1 - String(count).length)}_${String(count)}`;
    taken.add(name);
    names.set(one, name);
    if (given !== null && given !== name) problems.push({ code: 'renamed-tool', tool: name, place: one.origin, detail: given });
  }
  return names;
}

/** Letters, digits, `_` and `-`; what is too long is told apart by a hash of the whole. */
function fitting(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9_-]+/g, '_').replace(/^_+|_+$/g, '');
  if (plain.length > 0 && plain.length <= longest) return plain;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return plain === '' ? `operation_${hash}` : `${plain.slice(0, longest - 9)}_${hash}`;
}
