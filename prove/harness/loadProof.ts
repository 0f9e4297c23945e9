import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Evidence, PartedProof, Proof } from './Evidence.ts';

export const root: string = join(import.meta.dirname, '..', '..');

/** Names of all proofs: the files of `prove` that export `prove` or `provePart`. */
export function proofNames(): readonly string[] {
  return readdirSync(join(root, 'prove'))
    .filter((file) => file.endsWith('.ts') && /^export (async )?function prove(Part)?\b/m.test(readFileSync(join(root, 'prove', file), 'utf8')))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

export async function loadProof(name: string): Promise<Proof | PartedProof> {
  const loaded: unknown = await import(pathToFileURL(join(root, 'prove', `${name}.ts`)).href);
  if (isProof(loaded)) return loaded;
  throw new Error(`prove/${name}.ts must export seed, vouchesFor, and prove or provePart`);
}

export function readEvidence(name: string): Evidence | null {
  const file = join(root, 'docs', 'evidence', `${name}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Evidence) : null;
}

function isProof(value: unknown): value is Proof | PartedProof {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  const runs = typeof fields['prove'] === 'function' || typeof fields['provePart'] === 'function';
  return runs && typeof fields['seed'] === 'string' && Array.isArray(fields['vouchesFor']);
}
