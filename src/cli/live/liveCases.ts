import { basename, resolve } from 'node:path';
import { composeSuite, emptyTally } from '../../composer/composeSuite.ts';
import type { SuiteTally } from '../../composer/composeSuite.ts';
import type { Part } from '../../composer/shapes/phrasingsOf.ts';
import type { Plan } from '../../core/Plan.ts';
import type { Problem } from '../../core/Problem.ts';
import type { Random } from '../../core/Random.ts';
import type { Suite, SuiteLocation } from '../../core/Suite.ts';
import type { Projection, Subtask } from '../../core/Subtask.ts';
import { UserError } from '../../core/UserError.ts';
import type { World } from '../../core/World.ts';
import { checkFolder } from '../../files/checkFolder.ts';

/** Cases to be put to live models, and where they came from. */
export interface LiveCases {
  readonly cases: readonly Projection[];
  readonly source: Plan['source'];
  /** What could not be read or be put to a model, each counted and shown. */
  readonly problems: readonly Problem[];
}

export interface CasesRequest {
  readonly questions: string | null;
  readonly categories: readonly string[];
  readonly perCategory: number | null;
  /** Parts of the templates that composed questions are made of. */
  readonly parts: readonly Part[];
}

/** What questions are composed from, and read with. */
export interface CaseSources {
  readonly suites: readonly Suite[];
  /** Worlds that questions are composed in. */
  readonly domains: readonly World[];
  readonly subtasks: readonly Subtask[];
}

/** Questions composed of each subtask where nobody says how many; a dry run tells the smallest loss that so many can find. */
export const usualPerSubtask = 60;

/** What is offered beside the right tools, and how long requests get, where no stressor says otherwise. */
export const usualSizes = { offer: { near: [2, 6], far: [1, 5] }, mostDepth: 4, mostCalls: 4 } as const;

/** Reads or composes the cases of a live run. The same seed and files give the same cases in the same order. */
export async function liveCases(request: CasesRequest, sources: CaseSources, random: Random): Promise<LiveCases> {
  if (request.questions === null) return composedCases(request, sources, random.fork('cases'));
  const all = await readQuestions(request.questions, sources.suites);
  return { ...all, cases: chosen(all.cases, request, random.fork('choice')) };
}

function composedCases({ categories, perCategory, parts }: CasesRequest, { domains: all, subtasks }: CaseSources, random: Random): LiveCases {
  checkCategories(categories, subtasks.map(({ id }) => id));
  const wanted = subtasks.filter(({ id }) => categories.length === 0 || categories.includes(id));
  const domains = domainsOf(all, []);
  const tally = emptyTally();
  const cases = [...composeSuite({ domains, subtasks: wanted, perSubtask: perCategory ?? usualPerSubtask, parts, ...usualSizes }, random, tally)];
  const tools = domains.reduce((sum, { tools: own }) => sum + own.length, 0);
  return {
    cases: cases.map(({ case: one, environment }) => ({ case: one, environment })),
    problems: missingOf(tally),
    source: { label: 'composed questions', description: `${String(cases.length)} questions composed from the seed, of ${String(wanted.length)} subtasks over ${String(tools)} tools of ${String(domains.length)} worlds`, suites: [...new Set(cases.map(({ case: one }) => one.origin.suite))] },
  };
}

/** Worlds by name; those of default plans where none is named. */
export function domainsOf(worlds: readonly World[], named: readonly string[]): readonly World[] {
  const unknown = named.find((name) => !worlds.some(({ id }) => id === name));
  if (unknown !== undefined) throw new UserError({ expected: `one of the worlds ${worlds.map(({ id }) => id).join(', ')}`, came: `${JSON.stringify(unknown)} was named`, remedy: 'name one of these with --world' });
  return worlds.filter(({ id, heldOut }) => (named.length === 0 ? !heldOut : named.includes(id)));
}

function missingOf({ missing }: SuiteTally): readonly Problem[] {
  return [...missing].map(([subtask, count]) => ({ code: 'unsupported-category', file: null, line: null, detail: `${subtask}: ${String(count)} questions could not be composed`, model: null }));
}

export function checkCategories(categories: readonly string[], known: readonly string[]): void {
  const unknown = categories.find((category) => !known.includes(category));
  if (unknown !== undefined) throw new UserError({ expected: `a category of these questions: ${known.join(', ')}`, came: `${JSON.stringify(unknown)} was named`, remedy: 'name one of these with --category' });
}

async function readQuestions(folder: string, suites: readonly Suite[]): Promise<LiveCases> {
  await checkFolder(folder, 'questions and answer keys');
  const found = await locate(folder, suites);
  const { suite, cases, problems } = await found.suite.load(found.location);
  const sound = cases.filter(({ case: one }) => one.key.kind !== 'none');
  return {
    cases: sound.map(({ case: one, environment }) => ({ case: one, environment: environment ?? null })),
    problems,
    source: { label: basename(resolve(folder)), description: `questions of ${suite}, put to live models`, suites: [suite] },
  };
}

async function locate(folder: string, suites: readonly Suite[]): Promise<{ readonly suite: Suite; readonly location: SuiteLocation }> {
  for (const place of [folder, `${folder}/data`, `${folder}/questions`]) {
    for (const suite of suites) {
      const location = await suite.locate(place);
      if (location !== null) return { suite, location };
    }
  }
  throw new UserError({ expected: `a folder with the question files of a suite (${suites.map(({ id }) => id).join(', ')})`, came: `none lie in ${JSON.stringify(basename(folder))}`, remedy: 'name their folder with --questions' });
}

function chosen(cases: readonly Projection[], { categories, perCategory }: CasesRequest, random: Random): readonly Projection[] {
  const known = [...new Set(cases.map(categoryOf))];
  checkCategories(categories, known);
  const wanted = categories.length === 0 ? known : known.filter((category) => categories.includes(category));
  const kept = new Set(wanted.flatMap((category) => drawn(cases.filter((one) => categoryOf(one) === category), perCategory, random.fork(category))));
  return cases.filter((one) => kept.has(one));
}

function categoryOf({ case: { origin } }: Projection): string {
  return origin.category;
}

function drawn(cases: readonly Projection[], most: number | null, random: Random): readonly Projection[] {
  if (most === null || cases.length <= most) return cases;
  const placed = cases.map((one) => ({ one, place: random.next() }));
  return placed.sort((a, b) => a.place - b.place).slice(0, most).map(({ one }) => one);
}
