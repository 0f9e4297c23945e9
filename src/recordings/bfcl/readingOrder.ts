import type { ResultFile } from './ResultFile.ts';

export interface RankedFile extends ResultFile {
  /** Its place among all files. */
  readonly rank: number;
}

/** Files that are open at the same time, at most. */
const mostOpen = 12;

/**
 * Which files are read side by side: of several models those with the same questions, of each model all in the order given. Many models
 * go in shares of about the same size, one share after another; of a share one step after another.
 */
export function readingOrder(files: readonly ResultFile[]): readonly (readonly (readonly RankedFile[])[])[] {
  const ofModels = [...Map.groupBy(files.map((file, rank): RankedFile => ({ ...file, rank })), ({ model }) => model).values()];
  const shares = Math.ceil(ofModels.length / mostOpen);
  const size = Math.ceil(ofModels.length / shares);
  return Array.from({ length: shares }, (_, share) => merged(ofModels.slice(share * size, (share + 1) * size)));
}

/** Takes from each model its next file wherever that is the same one. */
function merged(ofModels: readonly (readonly RankedFile[])[]): readonly (readonly RankedFile[])[] {
  const next = ofModels.map(() => 0);
  const steps: (readonly RankedFile[])[] = [];
  for (;;) {
    const fronts = ofModels.flatMap((files, model) => files[next[model] ?? 0] ?? []);
    const [first] = fronts;
    if (first === undefined) return steps;
    const due = fronts.reduce((least, { below }) => (below < least ? below : least), first.below);
    const together = fronts.filter(({ below }) => below === due);
    steps.push(together);
    ofModels.forEach((files, model) => {
      if (files[next[model] ?? 0]?.below === due) next[model] = (next[model] ?? 0) + 1;
    });
  }
}
