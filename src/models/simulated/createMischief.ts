import type { Clock } from '../../core/Clock.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { misbehave } from './misbehave.ts';
import { misbehaviours } from './Misbehaviour.ts';
import type { GoodReply, Misbehaviour } from './Misbehaviour.ts';
import { refusal } from './Refusal.ts';
import type { Refusal } from './Refusal.ts';

/** How a server misbehaves by itself; the header `x-misbehave: <kind>` asks for one kind in any case. */
export interface MischiefOptions {
  /** Chance at every attempt, drawn for each request and number of its attempt, so that no order matters. */
  readonly probability: number;
  readonly seed: string;
  /** Drawn from, each as often; empty: from all. */
  readonly kinds: readonly Misbehaviour[];
  /** Milliseconds that a hang, a drip or a `Retry-After` lasts. */
  readonly silence: number;
}

export const noMischief: MischiefOptions = { probability: 0, seed: '', kinds: [], silence: 0 };

export interface Mischief {
  /** `name: null`: none. A kind that does not exist is refused. */
  readonly draw: (header: string | readonly string[] | undefined, request: () => string) => { readonly name: Misbehaviour | null } | Refusal;
  readonly act: (name: Misbehaviour, good: GoodReply) => Promise<void>;
}

export function createMischief({ probability, seed, kinds, silence }: MischiefOptions, clock: Clock): Mischief {
  const drawn = kinds.length === 0 ? misbehaviours : kinds;
  const attempts = new Map<string, number>();
  return {
    draw: (header, request) => {
      if (header !== undefined) {
        const named = misbehaviours.find((kind) => kind === header);
        return named === undefined ? refusal(400, `x-misbehave must be one of ${misbehaviours.join(', ')}.`, 'x-misbehave', null) : { name: named };
      }
      if (probability <= 0) return { name: null };
      const key = request();
      const attempt = attempts.get(key) ?? 0;
      attempts.set(key, attempt + 1);
      const random = seededRandom(`${seed}\n${key}\n${attempt}`);
      return { name: random.next() < probability ? (drawn[random.below(drawn.length)] ?? null) : null };
    },
    act: (name, good) => misbehave(name, good, { silence }, clock),
  };
}
