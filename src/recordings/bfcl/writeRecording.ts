import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Answer } from '../../core/Answer.ts';
import type { Case } from '../../core/Case.ts';
import type { OfficialVerdict } from '../../core/OfficialVerdict.ts';
import { possibleAnswer } from './possibleAnswer.ts';
import { questionLine } from './questionLine.ts';
import { resultLine } from './resultLine.ts';

export interface WrittenModel {
  /** Folder name of the model. */
  readonly id: string;
  /** At most one per case; the cases in between are simply missing, as in a partial run. */
  readonly answers: readonly WrittenAnswer[];
}

export interface WrittenAnswer {
  readonly caseId: string;
  readonly answer: Answer;
  /** Goes into the score file; a category has one only where all of its answers have a verdict. */
  readonly verdict: OfficialVerdict | null;
}

const prefix = 'gorilla_openfunctions_v1_test_';

/**
 * Writes questions, answer keys, results and verdicts in the layout of August 2024: `data/`,
 * `data/possible_answer/`, `result/<model>/` and `score/<model>/`. Categories must be those of v1
 * (`simple`, `parallel_function`, …). What is written reads back as the same answers and, where
 * schemas carry `x-type`, the same cases; text that may be absent then also accepts the empty string.
 */
export async function writeRecording(folder: string, cases: readonly Case[], models: readonly WrittenModel[]): Promise<void> {
  const categories = Map.groupBy(cases, ({ origin }) => origin.category);
  for (const [category, members] of categories) {
    await writeLines(join(folder, 'data', `${prefix}${category}.json`), members.map(questionLine));
    const keys = members.flatMap((one) => (one.key.kind === 'calls' ? [{ id: one.id, ground_truth: possibleAnswer(one.key, one.prompt.tools) }] : []));
    if (keys.length > 0) await writeLines(join(folder, 'data', 'possible_answer', `${prefix}${category}.json`), keys.map((key) => JSON.stringify(key)));
  }
  for (const model of models) {
    const answers = new Map(model.answers.map((answer) => [answer.caseId, answer]));
    for (const [category, members] of categories) await writeCategory(folder, model.id, category, members, answers);
  }
}

async function writeCategory(folder: string, model: string, category: string, cases: readonly Case[], answers: ReadonlyMap<string, WrittenAnswer>): Promise<void> {
  const given = cases.flatMap((one) => {
    const answer = answers.get(one.id);
    return answer === undefined ? [] : [{ case: one, ...answer }];
  });
  if (given.length === 0) return;
  await writeLines(join(folder, 'result', model, `${prefix}${category}_result.json`), given.map(({ caseId, answer }) => resultLine(caseId, answer)));
  if (given.some(({ verdict }) => verdict === null)) return;
  const failures = given.flatMap((one, index) =>
    one.verdict?.valid === false
      ? [`{"id":${index + 1},"model_name":${JSON.stringify(model)},"test_category":${JSON.stringify(category)},"valid":false,"error":[],"error_type":${JSON.stringify(one.verdict.errorType)},"prompt":${questionLine(one.case)}}`]
      : [],
  );
  const correct = given.length - failures.length;
  const summary = JSON.stringify({ accuracy: correct / given.length, correct_count: correct, total_count: given.length });
  await writeLines(join(folder, 'score', model, `${category}_score.json`), [summary, ...failures]);
}

async function writeLines(path: string, lines: readonly string[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, lines.join('\n'));
}
