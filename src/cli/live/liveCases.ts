import { basename, resolve } from 'node:path';
import { demonstrationCases } from '../../composer/demonstrationCases.ts';
import type { Case } from '../../core/Case.ts';
import type { Plan } from '../../core/Plan.ts';
import type { Problem } from '../../core/Problem.ts';
import type { Random } from '../../core/Random.ts';
import type { Suite, SuiteLocation } from '../../core/Suite.ts';
import { UserError } from '../../core/UserError.ts';
import { checkFolder } from '../../files/checkFolder.ts';

/** Cases to be put to live models, and where they came from. */
export interface LiveCases {
  readonly cases: readonly Case[];
  readonly source: Plan['source'];
  /** What could not be read or be put to a model, each counted and shown. */
  readonly problems: readonly Problem[];
}

export interface CasesRequest {
  readonly questions: string | null;
  readonly categories: readonly string[];
  readonly perCategory: number | null;
}

/** Questions that Faultline makes up where no folder is named: as many of a kind as tell parts apart. */
const madeUp = { simple: 90, multiple_function: 80, parallel_function: 70, parallel_multiple_function: 60, relevance: 100 } as const;

/** Reads or makes the cases of a live run. The same seed and files give the same cases in the same order. */
export async function liveCases(request: CasesRequest, suites: readonly Suite[], random: Random): Promise<LiveCases> {
  const all = request.questions === null ? madeUpCases(random.fork('cases')) : await readQuestions(request.questions, suites);
  const cases = chosen(all.cases, request, random.fork('choice'));
  return { ...all, cases };
}

function madeUpCases(random: Random): LiveCases {
  const cases = demonstrationCases(madeUp, random);
  return { cases, problems: [], source: { label: 'made-up questions', description: `${String(cases.length)} questions made up from the seed, over 40 tools`, suites: ['demonstration'] } };
}

async function readQuestions(folder: string, suites: readonly Suite[]): Promise<LiveCases> {
  await checkFolder(folder, 'questions and answer keys');
  const found = await locate(folder, suites);
  const { suite, cases, problems } = await found.suite.load(found.location);
  const sound = cases.filter(({ case: one }) => one.key.kind !== 'none');
  return {
    cases: sound.map(({ case: one }) => one),
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

function chosen(cases: readonly Case[], { categories, perCategory }: CasesRequest, random: Random): readonly Case[] {
  const known = [...new Set(cases.map(({ origin }) => origin.category))];
  const unknown = categories.find((category) => !known.includes(category));
  if (unknown !== undefined) throw new UserError({ expected: `a category of these questions: ${known.join(', ')}`, came: `${JSON.stringify(unknown)} was named`, remedy: 'name one of these with --category' });
  const wanted = categories.length === 0 ? known : known.filter((category) => categories.includes(category));
  const kept = new Set(wanted.flatMap((category) => drawn(cases.filter(({ origin }) => origin.category === category), perCategory, random.fork(category))));
  return cases.filter((one) => kept.has(one));
}

function drawn(cases: readonly Case[], most: number | null, random: Random): readonly Case[] {
  if (most === null || cases.length <= most) return cases;
  const placed = cases.map((one) => ({ one, place: random.next() }));
  return placed.sort((a, b) => a.place - b.place).slice(0, most).map(({ one }) => one);
}
