/** A place of the sweep: `<retriever>@<k>:<size>`, or `oracle@<k>`. `retrieved` stands for the first retriever that is configured. */
export interface SweepLevel {
  readonly retriever: string;
  readonly cutTo: number;
  /** `null`: the right tools stand there without being looked for. */
  readonly size: number | null;
}

export const sweepLevels: readonly string[] = ['oracle@16', 'retrieved@16:256', 'retrieved@16:1000', 'retrieved@16:10000'];

export function readSweepLevel(text: string): SweepLevel | null {
  const [, retriever = '', cut = '', size] = /^([a-z][a-z0-9-]*)@([1-9]\d{0,3})(?::([1-9]\d{0,6}))?$/.exec(text) ?? [];
  if (retriever === '' || (retriever === 'oracle') !== (size === undefined)) return null;
  return { retriever, cutTo: Number(cut), size: size === undefined ? null : Number(size) };
}
