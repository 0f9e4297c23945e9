import type { Observation } from '../core/Observation.ts';
import type { Subject } from '../core/Finding.ts';

/** Where a fault may live. */
export interface Scope {
  readonly id: Subject['scope'];
  readonly includes: (sample: Observation) => boolean;
}

/** `everywhere` first; then the parts that a fault can be confined to. */
export const scopes: readonly Scope[] = [
  { id: 'everywhere', includes: () => true },
  { id: 'one-call', includes: ({ origin }) => origin.calls?.count === 1 },
  { id: 'one-of-several-tools', includes: ({ origin }) => origin.calls?.count === 1 && origin.toolsOffered > 1 },
  { id: 'several-calls', includes: ({ origin }) => origin.calls !== null && origin.calls.count > 1 },
  { id: 'several-calls-same-tool', includes: ({ origin }) => origin.calls !== null && origin.calls.count > 1 && origin.calls.tools === 1 },
  { id: 'several-calls-different-tools', includes: ({ origin }) => origin.calls !== null && origin.calls.tools > 1 },
  { id: 'python', includes: ({ origin }) => origin.language === 'python' },
  { id: 'java', includes: ({ origin }) => origin.language === 'java' },
  { id: 'javascript', includes: ({ origin }) => origin.language === 'javascript' },
  { id: 'java-and-javascript', includes: ({ origin }) => origin.language !== 'python' },
];

/** Scopes that are a language. */
export const languageScopes: ReadonlySet<Scope['id']> = new Set(['java', 'javascript', 'java-and-javascript']);
