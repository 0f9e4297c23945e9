import type { Random } from '../../core/Random.ts';
import { inertText } from '../text/inertText.ts';
import { charactersPerToken } from './textTokens.ts';

/** Places at which an inert text may begin. */
const starts = 10_000;

/** Inert text of about so many tokens, as `textTokens` and `toolTokens` estimate them; it ends with a whole word. Of one stream a longer text begins with the shorter. */
export function inertTokens(tokens: number, random: Random): string {
  const text = inertText(tokens * charactersPerToken, random.below(starts));
  const end = text.indexOf(' ', tokens * charactersPerToken);
  return end === -1 ? text : text.slice(0, end);
}
