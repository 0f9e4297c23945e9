import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { composeSuite, emptyTally } from '../../composer/composeSuite.ts';
import type { SuiteProjection } from '../../composer/composeSuite.ts';
import type { Domain } from '../../composer/Domain.ts';
import { furtherQuestions } from '../../composer/furtherQuestions.ts';
import { missingQuestions } from '../../composer/missingQuestions.ts';
import { availableSubtasks } from '../../composer/own/availableSubtasks.ts';
import type { Part } from '../../composer/shapes/phrasingsOf.ts';
import type { Plan } from '../../core/Plan.ts';
import type { Problem } from '../../core/Problem.ts';
import type { Random } from '../../core/Random.ts';
import type { Suite, SuiteLocation } from '../../core/Suite.ts';
import type { StressBase } from '../../core/Stressor.ts';
import type { Projection, Subtask } from '../../core/Subtask.ts';
import { UserError } from '../../core/UserError.ts';
import type { World } from '../../core/World.ts';
import type { OwnCatalog } from './openOwn.ts';
import { checkFolder } from '../../files/checkFolder.ts';

/** Cases to be put to live models, and where they came from. */
export interface LiveCases {
  readonly cases: readonly Projection[];
  readonly source: Plan['source'];
  /** What could not be read or be put to a model, each counted and shown. */
  readonly problems: readonly Problem[];
  /** Composed cases with what they were made of, in the same order; empty where cases were read. */
  readonly composed: readonly SuiteProjection[];
  /** More questions of these subtasks than are asked, for stressors that put something of their own in their place; none where cases were read. */
  readonly further: (subtasks: readonly string[]) => Iterable<StressBase>;
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
  /** Tools of the user's own, in place of those of the worlds. */
  readonly own?: OwnCatalog | null;
}

/** Questions composed of each subtask where nobody says how many; a dry run tells the smallest loss that so many can find. */
export const usualPerSubtask = 60;

/** What is offered beside the right tools, and how long requests get, where no stressor says otherwise. */
export const usualSizes = { offer: { near: [2, 6], far: [1, 5] }, mostDepth: 4, mostCalls: 4 } as const;

/** Reads or composes the cases of a live run. The same seed and files give the same cases in the same order. */
export async function liveCases(request: CasesRequest, sources: CaseSources, random: Random): Promise<LiveCases> {
  if (request.questions === null) return composedCases(request, sources, random.fork('cases'));
  const all = await readQuestions(request.questions, sources.suites);
  return { ...all, composed: [], further: () => [], cases: chosen(all.cases, request, random.fork('choice')) };
}

function composedCases({ categories, perCategory, parts }: CasesRequest, { domains: all, subtasks, own = null }: CaseSources, random: Random): LiveCases {
  const composition = compositionOf({ categories, worlds: [] }, { domains: all, subtasks, own });
  const { domains, subtasks: wanted } = composition;
  const tally = emptyTally();
  const composed = [...composeSuite({ domains, subtasks: wanted, perSubtask: perCategory ?? usualPerSubtask, parts, ...composition.sizes }, random, tally)];
  if (own !== null && composed.length === 0) throw nothingToAsk(own);
  const cases = composed.map(({ case: one, environment }) => ({ case: one, environment }));
  const tools = domains.reduce((sum, domain) => sum + domain.tools.length, 0);
  const known = new Set(cases.map(({ case: one }) => one.id));
  return {
    cases,
    composed,
    further: (ids) => furtherQuestions({ domains, subtasks: wanted, parts, ...composition.sizes }, ids, known, random.fork('further')),
    problems: [...composition.problems, ...missingQuestions(tally)],
    source: own !== null ? ownSource(own, cases, wanted.length) : { label: 'composed questions', description: `${String(cases.length)} questions composed from the seed, of ${String(wanted.length)} subtasks over ${String(tools)} tools of ${String(domains.length)} worlds`, suites: [...new Set(cases.map(({ case: one }) => one.origin.suite))] },
  };
}

/** What a suite is composed from. */
export interface Composition {
  readonly domains: readonly Domain[];
  readonly subtasks: readonly Subtask[];
  readonly sizes: typeof usualSizes | typeof ownSizes;
  /** What of the user's tools is not asked about, and what kinds of questions they do not allow. */
  readonly problems: readonly Problem[];
}

/** Other domains lend nothing to the user's own. */
const ownSizes = { offer: { near: [2, 6], far: [0, 0] }, mostDepth: 4, mostCalls: 4 } as const;

/** The domains and subtasks that are meant: those that the user's tools allow, or those of the worlds. */
export function compositionOf({ categories, worlds }: { readonly categories: readonly string[]; readonly worlds: readonly string[] }, { domains, subtasks, own = null }: Omit<CaseSources, 'suites'>): Composition {
  checkCategories(categories, subtasks.map(({ id }) => id));
  const wanted = subtasks.filter(({ id, byDefault }) => (categories.length === 0 ? byDefault : categories.includes(id)));
  if (own === null) return { domains: domainsOf(domains, worlds), subtasks: wanted, sizes: usualSizes, problems: [] };
  const { available, unavailable, answered } = availableSubtasks(own.domain, wanted);
  if (available.length === 0 && own.domain.tools.length > 0) {
    const all = availableSubtasks(own.domain, subtasks).available.map(({ id }) => id);
    throw new UserError({ expected: `a category that these tools allow: ${all.join(', ')}`, came: `only ${categories.join(', ')} ${categories.length === 1 ? 'was' : 'were'} asked for, and ${reasonText(unavailable[0]?.reason ?? 'no-results', unavailable[0]?.subtask.id ?? '')}`, remedy: 'name another with --category, or bring cases of your own with --questions' });
  }
  const notAvailable = unavailable.map(({ subtask, reason }): Problem => ({ code: 'not-available', file: null, line: null, detail: `${subtask.id}: ${reasonText(reason, subtask.id)}`, model: null }));
  const silent = own.domain.tools.length - answered;
  const partly: readonly Problem[] = answered === 0 || silent === 0 ? [] : [{ code: 'not-available', file: null, line: null, detail: `questions about results: ${String(silent)} of ${String(own.domain.tools.length)} tools do not say what their results hold (an output schema), and take no part in them`, model: null }];
  return { domains: [own.domain], subtasks: available, sizes: ownSizes, problems: [...own.problems, ...notAvailable, ...partly] };
}

function reasonText(reason: 'no-results' | 'no-items', subtask: string): string {
  if (reason === 'no-results') return 'it is about results, and none of your tools says what its results hold (an output schema)';
  return noItems[subtask] ?? 'these tools make no such question';
}

const noItems: Readonly<Record<string, string>> = {
  nested: 'nothing that a result of your tools holds is taken by another of them, by its name and type',
  'nested-at-once': 'nothing that a result of your tools holds is taken by another of them, by its name and as a text that a reference can stand for',
  'multi-step': 'it takes a tool whose result holds a number to compare, and one that changes something',
  response: 'no result of your tools holds an id, a number or a date that could be asked for',
};

function ownSource({ label, tools }: OwnCatalog, cases: readonly Projection[], subtasks: number): Plan['source'] {
  return { label, description: `${String(cases.length)} questions composed from the seed about the ${String(tools)} tools of ${label}, of ${String(subtasks)} subtasks`, suites: [...new Set(cases.map(({ case: one }) => one.origin.suite))] };
}

function nothingToAsk({ label, problems }: OwnCatalog): UserError {
  const [first] = problems;
  return new UserError({ expected: 'tools that questions can be composed about', came: `none of ${label} is one${first === undefined ? '' : `; the first: ${first.detail}`}`, remedy: 'see what faultline lint says of them, or bring cases of your own with --questions' });
}

/** Worlds by name; those of default plans where none is named. */
export function domainsOf(worlds: readonly World[], named: readonly string[]): readonly World[] {
  const unknown = named.find((name) => !worlds.some(({ id }) => id === name));
  if (unknown !== undefined) throw new UserError({ expected: `one of the worlds ${worlds.map(({ id }) => id).join(', ')}`, came: `${JSON.stringify(unknown)} was named`, remedy: 'name one of these with --world' });
  return worlds.filter(({ id, heldOut }) => (named.length === 0 ? !heldOut : named.includes(id)));
}

export function checkCategories(categories: readonly string[], known: readonly string[]): void {
  const unknown = categories.find((category) => !known.includes(category));
  if (unknown !== undefined) throw new UserError({ expected: `a category of these questions: ${known.join(', ')}`, came: `${JSON.stringify(unknown)} was named`, remedy: 'name one of these with --category' });
}

async function readQuestions(place: string, suites: readonly Suite[]): Promise<Omit<LiveCases, 'composed' | 'further'>> {
  const file = await fileAt(place);
  const folder = file === null ? place : dirname(place);
  await checkFolder(folder, 'questions and answer keys');
  const found = file === null ? await locate(folder, suites) : await locateFile(folder, file, suites);
  const { suite, cases, problems } = await found.suite.load(found.location);
  const sound = cases.filter(({ case: one }) => one.key.kind !== 'none');
  return {
    cases: sound.map(({ case: one, environment }) => ({ case: one, environment: environment ?? null })),
    problems,
    source: { label: basename(resolve(place)), description: `questions of ${suite}, put to live models`, suites: [suite] },
  };
}

/** The name of a file that was named in place of its folder; `null`: none was. */
async function fileAt(place: string): Promise<string | null> {
  const found = await stat(place).catch(() => null);
  return found?.isFile() === true ? basename(place) : null;
}

/** One question file alone, with the answers that go under its name. */
async function locateFile(folder: string, file: string, suites: readonly Suite[]): Promise<{ readonly suite: Suite; readonly location: SuiteLocation }> {
  for (const suite of suites) {
    const location = await suite.locate(folder);
    if (location?.files.includes(file) === true) return { suite, location: { ...location, files: location.files.filter((one) => basename(one) === file) } };
  }
  throw new UserError({ expected: `a question file of a suite (${suites.map(({ id }) => id).join(', ')})`, came: `${JSON.stringify(file)} is named like none`, remedy: 'cases of your own lie in a file whose name ends in cases.jsonl' });
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
