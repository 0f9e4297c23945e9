/** The house (design §3): who may import whom. */
const ranks: Readonly<Record<string, number>> = {
  core: 0,
  stats: 0,
  catalog: 1,
  transport: 1,
  wording: 1,
  grammars: 1,
  files: 1,
  wire: 2,
  reading: 2,
  grading: 2,
  composer: 3,
  diagnosis: 3,
  conformance: 3,
  syntaxes: 4,
  importers: 4,
  retrievers: 4,
  worlds: 4,
  subtasks: 4,
  stressors: 4,
  models: 4,
  suites: 4,
  recordings: 4,
  official: 4,
  stores: 4,
  fixes: 4,
  reports: 4,
  engine: 4,
  page: 4,
  viewer: 5,
  cli: 5,
  'index.ts': 5,
};

/** Kinds whose folders are extensions, one each, which never import one another. */
export const extensionKinds: readonly string[] = [
  'syntaxes',
  'importers',
  'retrievers',
  'worlds',
  'subtasks',
  'stressors',
  'models',
  'suites',
  'recordings',
  'official',
  'stores',
  'fixes',
  'reports',
];

interface Place {
  /** Files of one unit may import one another. */
  readonly unit: string;
  readonly rank: number;
  readonly isList: boolean;
}

/** Why one source file may not import another; `null`: it may. `isTest`: the importing one is a test. */
export function rankBreach(from: string, to: string, isTest: boolean): string | null {
  if (!to.startsWith('src/')) return from.startsWith('src/') && !isTest ? 'source imports what is not source' : null;
  if (!from.startsWith('src/')) return null;
  const source = placeOf(from);
  const target = placeOf(to);
  if (source === null) return `${from} lies in no known folder`;
  if (target === null) return `${to} lies in no known folder`;
  if (target.isList) return isTest || source.unit === 'cli' || source.unit === 'index.ts' ? null : 'lists are for cli, index.ts and tests';
  if (source.unit === target.unit || target.rank < source.rank) return null;
  if (source.unit === 'reports/html' && target.unit === 'page') return null;
  return `${source.unit} (rank ${source.rank}) imports ${target.unit} (rank ${target.rank})`;
}

function placeOf(path: string): Place | null {
  const [, folder = '', id = ''] = path.split('/');
  const rank = ranks[folder];
  if (rank === undefined) return null;
  if (id === 'list.generated.ts') return { unit: path, rank: 5, isList: true };
  return { unit: extensionKinds.includes(folder) ? `${folder}/${id}` : folder, rank, isList: false };
}
