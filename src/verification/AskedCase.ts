import { canonicalHash } from '../core/canonicalHash.ts';
import type { Origin } from '../core/Case.ts';
import type { Json } from '../core/Json.ts';
import type { Key } from '../core/Key.ts';
import type { PlannedCase } from '../core/Plan.ts';
import { auditKey } from '../grading/auditKey.ts';

/** A question of a kept run as far as a comparison needs it: what makes it the same question, and what of its harness may differ. */
export interface AskedCase {
  readonly id: string;
  readonly origin: Origin;
  /** Hash of what was said but to the system, of the key and of the start state: equal where two runs ask the same. */
  readonly question: string;
  readonly harness: Harness;
  readonly isDefective: boolean;
}

/** Hashes of what stands around a question. */
export interface Harness {
  readonly system: string;
  readonly tools: string;
  readonly rules: string;
  /** Id of the wording of a prompted interface; empty: native. */
  readonly wording: string;
  readonly exchange: string;
}

export function askedCase({ case: one, environment, wording }: PlannedCase): AskedCase {
  const { prompt, key, origin } = one;
  const said = prompt.messages.filter(({ role }) => role !== 'system');
  return {
    id: one.id,
    origin,
    question: hash({ category: origin.category, levels: levelsOf(origin), said, key: essence(key), state: key.kind === 'state' ? (environment?.state ?? null) : null }),
    harness: {
      system: hash(prompt.messages.filter(({ role }) => role === 'system')),
      tools: hash(prompt.tools),
      rules: hash(prompt.rules),
      wording: wording ?? '',
      exchange: environment === null ? '' : `${environment.world}, at most ${String(environment.turnLimit)} answers${key.kind === 'calls' && key.overTurns === true ? ', all of which count' : ''}`,
    },
    isDefective: auditKey(key, prompt.tools) !== null,
  };
}

/** The stressor and level that made a question; empty: the base case. */
export function levelsOf({ stress }: Origin): readonly { readonly stressor: string; readonly level: string }[] {
  return stress === undefined ? [] : [{ stressor: stress.stressor, level: stress.level }];
}

export function isBase({ stress }: Origin): boolean {
  return stress === undefined;
}

/** A key without what was said to the system, which a report may rely on but which is no part of what is right, and without the turns that calls may take. */
function essence(key: Key): unknown {
  if (key.kind === 'calls') {
    const { overTurns: _, ...rest } = key;
    return rest;
  }
  if (key.kind !== 'facts') return key;
  const { given: _, ...rest } = key;
  return rest;
}

/** Contracts are plain data that survives a JSON round trip; the types cannot say so. */
function hash(value: unknown): string {
  return canonicalHash(parse(JSON.stringify(value)));
}

const parse: (text: string) => Json = JSON.parse;
