import { isUnfolded } from '../../engine/rounds/isUnfolded.ts';
import { counted } from '../../wording/count.ts';
import { visibleText } from '../../wording/visibleText.ts';
import type { LiveKit } from './LiveKit.ts';
import type { OpenRun } from './openRun.ts';
import { shellWord } from './shellWord.ts';

/** Says of a run that was not asked to its end that what is taken from it is not all. */
export async function noteUnfinished({ store, label, place }: Pick<OpenRun, 'store' | 'label' | 'place'>, { surroundings }: Pick<LiveKit, 'surroundings'>): Promise<void> {
  const { open } = await store.counts();
  const missing = [...(open === 0 ? [] : [`${counted(open, 'trial')} without an end`]), ...((await isUnfolded(store)) ? [] : ['further rounds that are still to be made'])];
  if (missing.length > 0) surroundings.note(`${visibleText(label)} has ${missing.join(' and ')}; to go on: faultline resume ${shellWord(place)}\n`.replaceAll('\u00a0', ' '));
}
