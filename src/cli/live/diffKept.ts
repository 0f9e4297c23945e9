import type { Observation } from '../../core/Observation.ts';
import { UserError } from '../../core/UserError.ts';
import { canonicalHash } from '../../core/canonicalHash.ts';
import type { Json } from '../../core/Json.ts';
import { diffRuns } from '../../engine/run/diffRuns.ts';
import type { ChangedCase, RunDifference } from '../../engine/run/diffRuns.ts';
import { gradeRun, isGraded } from '../../engine/run/gradeRun.ts';
import { count } from '../../wording/count.ts';
import { fixed } from '../../wording/fixed.ts';
import { reasonName, isReasonCode } from '../../wording/reasonText.ts';
import { visibleText } from '../../wording/visibleText.ts';
import { exitCodes } from '../exitCodes.ts';
import type { LiveKit } from './LiveKit.ts';
import { noteUnfinished } from './noteUnfinished.ts';
import { openRun } from './openRun.ts';

export interface DiffRequest {
  readonly before: string;
  readonly after: string;
  readonly json: boolean;
}

const casesShown = 12;

/** `faultline diff`: which cases of two runs got another verdict. */
export async function diffKept(request: DiffRequest, kit: LiveKit): Promise<number> {
  const before = await observationsOf(request.before, kit);
  const after = await observationsOf(request.after, kit);
  const differences = pairsOf(before, after).map(([one, other]): Compared => ({ ...differenceOf(one, other, false), variants: differenceOf(one, other, true), changedQuestions: changedQuestions(one, other) }));
  await kit.surroundings.print(request.json ? `${JSON.stringify(differences, null, 2)}\n` : differences.map(text).join('\n').replaceAll('\u00a0', ' '));
  return exitCodes.done;
}

/** What is told of a model is of its questions as they are, as in a report; `variants`: of those that were changed or asked again. */
interface Compared extends RunDifference {
  readonly variants: RunDifference;
  readonly changedQuestions: number;
}

function differenceOf(one: ModelRun, other: ModelRun, variants: boolean): RunDifference {
  const [before, after] = [one, other].map(({ observations }) => observations.filter(({ origin }) => (origin.stress !== undefined) === variants));
  return diffRuns(before ?? [], after ?? [], { before: one.model, after: other.model });
}

interface ModelRun {
  readonly model: string;
  readonly observations: readonly Observation[];
  /** Hash of prompt and key by case. */
  readonly questions: ReadonlyMap<string, string>;
}

async function observationsOf(place: string, kit: LiveKit): Promise<readonly ModelRun[]> {
  const run = await openRun(place, 'read', kit);
  try {
    await noteUnfinished(run, kit);
    const questions = new Map<string, string>();
    for await (const batch of run.store.readCases()) for (const { case: one } of batch) questions.set(one.id, canonicalHash({ prompt: one.prompt, key: one.key } as unknown as Json));
    const byModel = new Map<string, Observation[]>(run.store.plan.models.map(({ id }) => [id, []]));
    for await (const trial of gradeRun(run.store, run.label, run.decoders, run.syntaxes, run.worlds)) if (isGraded(trial)) byModel.get(trial.answer.model)?.push(trial.observation);
    return [...byModel].map(([model, observations]) => ({ model, observations, questions }));
  } finally {
    await run.store.close();
  }
}

/** Cases of one name that ask something else: a comparison of them compares nothing. */
function changedQuestions(one: ModelRun, other: ModelRun): number {
  return [...one.questions].filter(([id, hash]) => other.questions.has(id) && other.questions.get(id) !== hash).length;
}

/** Models of one name; or the only one of each run, whatever their names. */
function pairsOf(before: readonly ModelRun[], after: readonly ModelRun[]): readonly (readonly [ModelRun, ModelRun])[] {
  const [first, second] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && first !== undefined && second !== undefined) return [checked(first, second)];
  const pairs = before.flatMap((one) => {
    const other = after.find(({ model }) => model === one.model);
    return other === undefined ? [] : [checked(one, other)];
  });
  if (pairs.length > 0) return pairs;
  throw new UserError({
    expected: 'two runs with a model in common, or of one model each',
    came: `the first asked ${before.map(({ model }) => model).join(', ')} and the second ${after.map(({ model }) => model).join(', ')}`,
    remedy: 'name two runs that can be compared',
  });
}

function checked(one: ModelRun, other: ModelRun): readonly [ModelRun, ModelRun] {
  const changed = changedQuestions(one, other);
  if (changed === 0) return [one, other];
  throw new UserError({ expected: 'two runs over the same questions', came: `${String(changed)} cases of the same name ask something else or have another key`, remedy: 'compare runs that were planned from the same questions' });
}

function text({ variants, ...difference }: Compared): string {
  const { before, after } = difference;
  const hasVariants = variants.shared + variants.onlyBefore + variants.onlyAfter > 0;
  return [before === after ? visibleText(before) : `${visibleText(before)} against ${visibleText(after)}`, ...linesOf(difference), ...(hasVariants ? ['  Changed by stressors, or asked again', ...linesOf(variants)] : []), ''].join('\n');
}

function linesOf({ shared, onlyBefore, onlyAfter, rightBefore, rightAfter, lost, won, pValue }: RunDifference): readonly string[] {
  const share = (right: number): string => (shared === 0 ? '–' : `${fixed((right / shared) * 100, 1)} %`);
  return [
    `  ${count(shared)} cases graded in both, ${count(onlyBefore)} only in the first, ${count(onlyAfter)} only in the second`,
    `  right: ${share(rightBefore)} then ${share(rightAfter)}; ${count(lost.length)} lost, ${count(won.length)} won${pValue === null ? '' : `, exact McNemar p = ${pValue < 0.0001 ? 'below 0.0001' : fixed(pValue, 4)}`}`,
    ...lost.slice(0, casesShown).map((one) => `  lost  ${caseText(one, one.after)}`),
    ...(lost.length > casesShown ? [`        and ${count(lost.length - casesShown)} more`] : []),
    ...won.slice(0, casesShown).map((one) => `  won   ${caseText(one, one.before)}`),
    ...(won.length > casesShown ? [`        and ${count(won.length - casesShown)} more`] : []),
  ];
}

function caseText({ caseId, category }: ChangedCase, codes: readonly string[]): string {
  return `${visibleText(caseId)} (${visibleText(category)}): ${codes.map((code) => (isReasonCode(code) ? reasonName(code) : code)).join(', ')}`;
}
