import { createHash } from 'node:crypto';
import { canonicalJson } from '../../core/canonicalJson.ts';
import type { Tool } from '../../core/Tool.ts';

/** Name of the set of tools: the same whatever their order and however often one is repeated. */
export function clusterOf(tools: readonly Tool[]): string {
  const written = new Set(tools.map(({ name, description, parameters }) => canonicalJson({ name, description, parameters })));
  return createHash('sha256').update([...written].sort().join('\n')).digest('hex').slice(0, 16);
}
