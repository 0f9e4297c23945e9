import type { Random } from '../../core/Random.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { AnswerBook, BookEntry } from './AnswerBook.ts';
import { canBefall, faultRate } from './faultRate.ts';
import { measureConversation } from './measureConversation.ts';
import type { Profile, ProfileFault } from './Profile.ts';

/** Which conversations of a book each fault befalls, by fingerprint; repetitions are befallen alike. */
export interface FaultPlan {
  /** `fault`: index among the faults of the profile. */
  readonly befalls: (fault: number, baseKey: string) => boolean;
}

/**
 * Chooses beforehand so that each fault befalls exactly its share of the conversations that it can befall
 * and no earlier fault does, rounded to the nearest whole number, in each interface by itself: systematic
 * sampling over a seeded order (Madow, 1949), which is exact for rates that differ too.
 */
export function planExactly(book: AnswerBook, profile: Profile, seed: string): FaultPlan {
  const taken = new Map<string, number>();
  const interfaces = Map.groupBy(book.entries(), ([, { right }]) => right.syntax?.id ?? 'native');
  for (const [name, entries] of interfaces) {
    for (const [index, fault] of profile.faults.entries()) {
      const open = entries.map(([key, entry]) => ({ key, rate: rateOf(key, entry, fault, profile) })).filter(({ key, rate }) => rate > 0 && !taken.has(key));
      for (const key of sampled(open, seededRandom(`${seed}\nplan\n${name}\n${index}`))) taken.set(key, index);
    }
  }
  return { befalls: (fault, baseKey) => taken.get(baseKey) === fault };
}

function sampled(open: readonly { readonly key: string; readonly rate: number }[], random: Random): readonly string[] {
  const shuffled = open.map((one) => ({ ...one, place: random.next() })).sort((a, b) => a.place - b.place);
  // The small term keeps a sum of equal shares from falling short of the whole number it stands for.
  let sum = 0.5 + 1e-9;
  return shuffled.flatMap(({ key, rate }) => {
    const before = Math.floor(sum);
    sum += rate;
    return Math.floor(sum) > before ? [key] : [];
  });
}

/** Chance that a fault befalls the first reply to a conversation of a book; 0 where it cannot. */
export function rateOf(key: string, { conversation, right }: BookEntry, fault: ProfileFault, profile: Profile): number {
  if (!canBefall(fault, right, profile, conversation.strict)) return 0;
  return faultRate(fault, measureConversation(conversation, { right, baseKey: key, baseLength: conversation.messages.length, key }, [], false));
}
