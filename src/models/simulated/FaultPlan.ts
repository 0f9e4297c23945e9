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
 * and no earlier fault does, rounded to the nearest whole number: systematic sampling over a seeded order
 * (Madow, 1949), which is exact for rates that differ too.
 */
export function planExactly(book: AnswerBook, profile: Profile, seed: string): FaultPlan {
  const taken = new Map<string, number>();
  const entries = [...book.entries()];
  for (const [index, fault] of profile.faults.entries()) {
    const random = seededRandom(`${seed}\nplan\n${index}`);
    const open = entries
      .map(([key, entry]) => ({ key, rate: rateOf(key, entry, fault, profile) }))
      .filter(({ key, rate }) => rate > 0 && !taken.has(key))
      .map((one) => ({ ...one, place: random.next() }))
      .sort((a, b) => a.place - b.place);
    let sum = 0.5;
    for (const { key, rate } of open) {
      // The small term keeps a sum of equal shares from falling short of the whole number it stands for.
      if (Math.floor(sum + rate + 1e-9) > Math.floor(sum + 1e-9)) taken.set(key, index);
      sum += rate;
    }
  }
  return { befalls: (fault, baseKey) => taken.get(baseKey) === fault };
}

function rateOf(key: string, { conversation, right }: BookEntry, fault: ProfileFault, profile: Profile): number {
  if (!canBefall(fault, right, profile, conversation.strict)) return 0;
  return faultRate(fault, measureConversation(conversation, { right, baseKey: key, baseLength: conversation.messages.length, key }, []));
}
