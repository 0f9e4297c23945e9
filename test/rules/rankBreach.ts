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
  diagnosis: 4,
  conformance: 4,
  syntaxes: 5,
  importers: 5,
  retrievers: 5,
  worlds: 5,
  subtasks: 5,
  stressors: 5,
  models: 5,
  suites: 5,
  recordings: 5,
  official: 5,
  stores: 5,
  training: 4,
  fixes: 5,
  remedies: 5,
  reports: 5,
  engine: 5,
  page: 5,
  verification: 6,
  viewer: 6,
  cli: 7,
  'index.ts': 7,
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
  'remedies',
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
  if (id === 'list.generated.ts') return { unit: path, rank: 7, isList: true };
  return { unit: extensionKinds.includes(folder) ? `${folder}/${id}` : folder, rank, isList: false };
}
