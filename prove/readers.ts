import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Projection } from '../src/core/Subtask.ts';
import { load } from '../src/suites/faultline/load.ts';
import type { ProofOutcome } from './harness/Evidence.ts';
import { root } from './harness/loadProof.ts';
import { readPlans } from './readers/readPlans.ts';
import { readVariants } from './readers/readVariants.ts';
import type { ReadVariant } from './readers/readVariants.ts';
import { gradeReader } from './skills/gradeReader.ts';
import type { ReaderAnswer } from './skills/ReaderAnswer.ts';
import { readersPage } from './skills/readersPage.ts';

/**
 * Are the composed questions good questions? Independent readers, given nothing but the prompts, answered 207 of them;
 * their answers are kept in `docs/readers`, graded here as a model's would be, and every miss is adjudicated. Others
 * answered 50 variants of every change that must not change the answer (is the key still right?) and 20 questions for
 * calls that feed one another in one answer.
 */
export const seed = 'blind readers 1';

export const vouchesFor: readonly string[] = ['composer'];

export interface Adjudication {
  readonly case: number;
  /** Who is to blame that the answer is not the key's. */
  readonly fault: 'reader' | 'case' | 'grader';
  readonly why: string;
}

/** A case and what a reader made of it. */
export interface ReadCase {
  readonly projection: Projection;
  readonly answer: ReaderAnswer;
  readonly isRight: boolean;
  readonly adjudication: Adjudication | null;
}

const folder = join(root, 'docs', 'readers');
const mostCaseFaults = 2;
const mostUnnatural = 10;
/** Share of variants whose key is no longer what a reader answers. */
const mostWrongVariants = 0.01;

export async function prove(): Promise<ProofOutcome> {
  const read = await readCases();
  const misses = read.filter(({ isRight }) => !isRight);
  const unexplained = misses.filter(({ adjudication }) => adjudication === null).map(({ answer }) => answer.case);
  const ratings = [1, 2, 3, 4, 5].map((natural) => read.filter(({ answer }) => answer.natural === natural).length);
  const caseFaults = read.filter(({ adjudication }) => adjudication?.fault === 'case').length;
  const unnatural = ratings[0] ?? 0;
  const variants = readVariants();
  const plans = await readPlans();
  const wrongVariants = variants.filter((one) => !one.isRight);
  writeFileSync(join(root, 'docs', 'composed-questions.md'), readersPage(read));
  return {
    passed: read.length >= 200 && unexplained.length === 0 && caseFaults <= mostCaseFaults && unnatural <= mostUnnatural && wrongVariants.length <= mostWrongVariants * variants.length && plans.length >= 20 && plans.every(({ isRight }) => isRight),
    numbers: { answered: read.length, right: read.length - misses.length, caseFaults, unexplained, naturalness: ratings, bySubtask: bySubtask(read), plans: { right: plans.filter(({ isRight }) => isRight).length, n: plans.length, unnatural: plans.filter(({ natural }) => natural === 'no person would write this').length }, variants: byStressor(variants), wrongVariants },
  };
}

/** Every kept case with its answer, graded by the code as it is. */
export async function readCases(): Promise<readonly ReadCase[]> {
  const { cases } = await load({ folder, edition: '1', files: ['cases-1.faultline.jsonl.gz', 'cases-2.faultline.jsonl.gz'] });
  const answers = readFileSync(join(folder, 'answers.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as ReaderAnswer);
  const adjudications = JSON.parse(readFileSync(join(folder, 'adjudication.json'), 'utf8')) as readonly Adjudication[];
  return answers.map((answer): ReadCase => {
    const found = cases[answer.case - 1];
    if (found === undefined) throw new Error(`there is no case ${String(answer.case)}`);
    const projection = { case: found.case, environment: found.environment ?? null };
    return { projection, answer, isRight: gradeReader(projection, answer).state === 'right', adjudication: adjudications.find((one) => one.case === answer.case) ?? null };
  });
}

function byStressor(variants: readonly ReadVariant[]): Readonly<Record<string, { readonly right: number; readonly n: number }>> {
  const groups = Map.groupBy(variants, ({ stressor }) => stressor);
  return Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([stressor, own]) => [stressor, { right: own.filter(({ isRight }) => isRight).length, n: own.length }]));
}

function bySubtask(read: readonly ReadCase[]): Readonly<Record<string, { readonly right: number; readonly n: number }>> {
  const groups = Map.groupBy(read, ({ projection }) => projection.case.origin.category);
  return Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([subtask, own]) => [subtask, { right: own.filter(({ isRight }) => isRight).length, n: own.length }]));
}
