import { createHash } from 'node:crypto';
import { canonicalJson } from '../core/canonicalJson.ts';
import type { Tool } from '../core/Tool.ts';

/** Names a set of tools: 16 hexadecimal digits, the same whatever their order and however often one is repeated. */
export function toolSetHash(tools: readonly Tool[]): string {
  const written = new Set(tools.map(({ name, description, parameters }) => canonicalJson({ name, description, parameters })));
  return createHash('sha256').update([...written].sort().join('\n')).digest('hex').slice(0, 16);
}
