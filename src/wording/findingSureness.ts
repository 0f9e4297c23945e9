import type { Finding } from '../core/Finding.ts';
import { counted } from './count.ts';
import { sampleText } from './estimateText.ts';
import { joined } from './joined.ts';
import { levelText } from './levelText.ts';
import { pointsSize } from './points.ts';
import { probabilityText } from './probabilityText.ts';

/** How sure a finding is and on what it rests. */
export function findingSureness(finding: Finding): string {
  const rest = sampleText(finding.effect);
  return finding.certain ? `Certain: ${evidence(finding)}${rest}.` : `${openQuestion(finding)} Seen so far: ${rest}.`;
}

function evidence({ effect, pValue }: Finding): string {
  const parts = [
    effect.state === 'estimated' ? `interval at ${levelText(effect.level)}` : null,
    pValue === null ? null : `${probabilityText(pValue)} after correcting for every question of its kind`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : `${joined(parts)}; `;
}

function openQuestion({ trialsNeeded, smallestEffect }: Finding): string {
  const more = trialsNeeded === null ? 'How many more trials would tell cannot be computed.' : `${counted(trialsNeeded, 'more trial')} would tell.`;
  return smallestEffect === null ? more : `${more} Smallest effect this plan could find: ${pointsSize(smallestEffect, 0)}.`;
}

/** The same in a few words, for one line. */
export function surenessShort({ certain, trialsNeeded }: Finding): string {
  if (certain) return 'certain';
  return trialsNeeded === null ? 'cannot tell yet' : `${counted(trialsNeeded, 'more trial')} would tell`;
}
