const subjects = ['The path behind the mill', 'A low stone wall', 'The old orchard', 'A row of poplars', 'The meadow by the brook', 'A narrow footbridge', 'The chapel on the slope', 'A heap of split wood', 'The gravel bank', 'A tangle of brambles', 'The lane between the hedges', 'A weathered bench', 'The reed bed', 'A flight of worn steps', 'The lime tree in the yard', 'A patch of moss', 'The barn with the slate roof', 'A strip of wild grass', 'The spring under the rocks', 'A gate without a lock', 'The ridge above the valley', 'A bed of ferns', 'The towpath'] as const;
const deeds = ['lies quiet', 'catches the light', 'smells of rain', 'stays damp', 'is seldom visited', 'gathers fallen leaves', 'turns pale', 'offers some shade', 'rests in the mist', 'looks much as it always did', 'draws sparrows and finches', 'keeps the warmth', 'fades into the haze', 'creaks a little', 'is overgrown', 'shines faintly', 'seems to lean'] as const;
const whens = ['when the wind drops', 'before the sun is up', 'after a long shower', 'towards evening', 'in the dry weeks', 'while the fields are bare', 'as the clouds move on', 'under a clear sky', 'once the frost is gone', 'when nobody passes', 'through most of the autumn', 'while the swallows gather', 'until the dew has dried'] as const;
const additions = ['', ', and a blackbird sings somewhere near', ', much to the delight of the hens', ', as people in the village like to say', ', though hardly anyone takes note', ', and the water murmurs on', ', like a picture that has hung too long', ', and the air is soft', ', for reasons that nobody recalls', ', and a dog barks in the distance', ', with bees all over the clover'] as const;

/**
 * Natural text that says nothing to any question: whole sentences about a landscape, without numbers, dates, names or
 * requests, at least `length` UTF-16 code units of it. Of one `start` a longer text begins with the shorter; no
 * sentence comes twice within three million characters.
 */
export function inertText(length: number, start: number): string {
  const sentences: string[] = [];
  let written = 0;
  for (let index = start; written < length; index++) {
    const text = sentence(index);
    sentences.push(text);
    written += text.length + 1;
  }
  return sentences.join(' ');
}

/** The four lists are of coprime lengths, so that all combinations come round before the first returns. */
function sentence(index: number): string {
  const of = (list: readonly string[]): string => list[index % list.length] ?? '';
  return `${of(subjects)} ${of(deeds)} ${of(whens)}${of(additions)}.`;
}
