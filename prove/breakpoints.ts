import type { Finding } from '../src/core/Finding.ts';
import { stressDiagnoses } from '../src/diagnosis/stress/stressDiagnoses.ts';
import { openRetrieval } from '../src/engine/stress/openRetrieval.ts';
import type { Profile, ProfileFault, SimulatedFault } from '../src/models/simulated/Profile.ts';
import { retriever as words } from '../src/retrievers/bm25/index.ts';
import { retriever as meaning } from '../src/retrievers/embeddings/index.ts';
import { retriever as both } from '../src/retrievers/fused/index.ts';
import { crossedBases, crossedCases, standing } from './breakpoints/crossedCases.ts';
import { knowingRetriever } from './breakpoints/knowingRetriever.ts';
import { lossyRetriever } from './breakpoints/lossyRetriever.ts';
import { recallBySize } from './breakpoints/recallBySize.ts';
import { wordEmbeddings } from './breakpoints/wordEmbeddings.ts';
import { AskedDirectly } from './harness/AskedDirectly.ts';
import type { ProofOutcome } from './harness/Evidence.ts';

/**
 * Does a diagnosis name the breakpoint that is planted, and no other? Simulated models that fail at one of the three, at
 * two of them together, or at none, and a retriever that leaves tools out, through all arms of the crossing.
 */
export const seed = 'breakpoints 1';

export const vouchesFor: readonly string[] = ['diagnosis/stress', 'diagnosis/stress/factor', 'stats', 'models/simulated'];

export interface Effort {
  readonly seeds: number;
  readonly questions: number;
  /** Sizes of the catalogs of which recall is measured. */
  readonly sizes: readonly number[];
}

const effort: Effort = { seeds: 100, questions: 128, sizes: [200, 500, 1000, 2500, 5000, 10_000] };

const fault = (kind: SimulatedFault, rate: number, more: Partial<ProfileFault> = {}): ProfileFault => ({ kind, rate, grows: [], reach: [], parameterTypes: null, styles: null, ...more });
const now = [fault('values', 0.02), fault('wrong-tool', 0.03), fault('under-calling', 0.01)];
const profile = (name: string, faults: readonly ProfileFault[]): Profile => ({ schema: 'faultline/simulated-profile@1', name, description: name, faults: [...now, ...faults], logProbabilities: 'none', honoursStrict: true });

/** Code units from which a list of tools is described verbosely: compact and full ones are shorter on the mean, and few verbose ones. */
const long = 800;

interface Planted {
  readonly profile: Profile;
  readonly retriever: 'good' | 'lossy';
  /** Of these at least one must be named; empty: nothing is planted. */
  readonly names: readonly string[];
  /** These may be named too, since they are true. */
  readonly mayName: readonly string[];
}

// The fault of `schema` goes by the mean length of the tools shown, which of a few verbose ones is now and then below
// the bound: it is truly a little smaller where only the right tools are offered.
const models: readonly Planted[] = [
  { profile: profile('unbroken', []), retriever: 'good', names: [], mayName: [] },
  { profile: profile('format', [fault('format', 0.25)]), retriever: 'good', names: ['format'], mayName: ['form'] },
  { profile: profile('schema', [fault('values', 0.25, { reach: [{ of: 'tool-length', atLeast: long, atMost: null }] })]), retriever: 'good', names: ['schema'], mayName: ['verbosity', 'tools', 'tools × schema'] },
  { profile: profile('catalog', [fault('wrong-tool', 0, { grows: [{ by: 'tools', from: 20, until: 100, adds: 0.25 }] })]), retriever: 'good', names: ['tools'], mayName: ['catalog-length'] },
  { profile: profile('retrieval', []), retriever: 'lossy', names: ['retrieval-loss'], mayName: [] },
  { profile: profile('tools-and-schema', [fault('wrong-tool', 0.4, { reach: [{ of: 'tools', atLeast: 64, atMost: null }, { of: 'tool-length', atLeast: long, atMost: null }] })]), retriever: 'good', names: ['tools × schema'], mayName: ['tools', 'schema'] },
];

interface Row {
  readonly seeds: number;
  readonly named: number;
  /** Seeds that named anything that is neither planted nor true. */
  readonly wrong: number;
  readonly findings: Readonly<Record<string, number>>;
}

/** Of every ten seeds, eight must name what is planted, and fewer than one may name anything else. */
export function bars(seeds: number): { readonly least: number; readonly most: number } {
  return { least: Math.ceil(0.8 * seeds), most: Math.floor(0.09 * seeds) };
}

export async function prove(given: Effort = effort): Promise<ProofOutcome> {
  const bases = crossedBases(seed, given.questions);
  const knowing = knowingRetriever(bases);
  const asked = {
    good: new AskedDirectly(await crossedCases(bases, knowing, seed, given.questions)),
    lossy: new AskedDirectly(await crossedCases(bases, lossyRetriever(knowing, 0.35), seed, given.questions)),
  };
  const { least, most } = bars(given.seeds);
  const rows = models.map((planted) => [planted, rowOf(planted, asked[planted.retriever], given.seeds)] as const);
  const passed = rows.every(([{ names }, { named, wrong }]) => wrong <= most && (names.length === 0 || named >= least));
  const retrieval = openRetrieval({ retrievers: [words, meaning, both], embeddings: wordEmbeddings, clock: standing, searchPatience: 1, openPatience: 1 });
  const recall = await recallBySize(bases, retrieval, given.sizes, [5, 16]);
  return { passed, numbers: { ...given, mostWrong: most, leastNamed: least, models: Object.fromEntries(rows.map(([{ profile: { name } }, row]) => [name, row])), recall } };
}

function rowOf({ profile: model, names, mayName }: Planted, asked: AskedDirectly, seeds: number): Row {
  const counts: Record<string, number> = {};
  let named = 0;
  let wrong = 0;
  for (let index = 0; index < seeds; index++) {
    const own = `${seed} ${String(index)}`;
    const found = [...new Set(stressDiagnoses(asked.ask(model, own), 0.05, own).findings.filter(({ certain }) => certain).map(contrastIn))];
    for (const name of found) counts[name] = (counts[name] ?? 0) + 1;
    if (found.some((name) => names.includes(name))) named += 1;
    if (found.some((name) => !names.includes(name) && !mayName.includes(name))) wrong += 1;
  }
  return { seeds, named, wrong, findings: counts };
}

/** `breakpoints=tools × schema`. */
function contrastIn({ subject }: Finding): string {
  return (subject.name ?? '').slice('breakpoints='.length);
}
