const exact = 1e-6;

/** The least loss, up to `most`, from which on losses are seen; `null`: not even that. */
export function leastShown(isSeen: (loss: number) => boolean, most: number): number | null {
  if (!isSeen(most)) return null;
  let [low, high] = [0, most];
  while (high - low > exact) {
    const middle = (low + high) / 2;
    if (isSeen(middle)) high = middle;
    else low = middle;
  }
  return high;
}
