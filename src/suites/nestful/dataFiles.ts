/** A question file of NESTFUL with the tools that go with it, both relative to the folder. */
export interface DataFiles {
  readonly category: Category;
  readonly data: string;
  readonly spec: string;
}

export type Category = 'executable' | 'glaive' | 'sgd';

const stems: readonly (readonly [Category, string, string])[] = [
  ['executable', 'executable/', 'executable'],
  ['glaive', 'non-executable/', 'non-executable-glaive'],
  ['sgd', 'non-executable/', 'non-executable-sgd'],
];

/** The pairs among the names of a folder, in the folders that the benchmark has or all in one. A question file without its tools is none. */
export function dataFiles(names: readonly string[]): readonly DataFiles[] {
  const present = new Set(names);
  return stems.flatMap(([category, place, stem]) => {
    for (const start of [place + stem, stem]) {
      const [data, spec] = ['data', 'spec'].map((part) => [`${start}-${part}.json`, `${start}-${part}.json.gz`].find((name) => present.has(name)));
      if (data !== undefined && spec !== undefined) return [{ category, data, spec }];
    }
    return [];
  });
}
