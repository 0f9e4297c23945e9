import type { Json, JsonObject } from '../../core/Json.ts';
import type { Problem } from '../../core/Problem.ts';
import type { SuiteCase, SuiteLoad, SuiteLocation } from '../../core/Suite.ts';
import { readRecords, type RecordLine } from '../../files/readRecords.ts';
import { caseOf } from './caseOf.ts';
import { questionFiles, type QuestionFile } from './questionFiles.ts';

/** Reads every question of the location with its answer, in the order of the files. */
export async function load(location: SuiteLocation): Promise<SuiteLoad> {
  const suite = `bfcl@${location.edition}`;
  const cases: SuiteCase[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const question of questionFiles(location.files)) {
    const lines = await readRecords(location.folder, question.file, problems);
    const answers = await readAnswers(location, question, problems);
    for (const line of lines) {
      const found = suiteCase(line, answers, question, suite);
      if ('code' in found) problems.push(found);
      else if (seen.has(found.case.id)) problems.push(problemAt(question.file, line.number, 'malformed-record', 'an id that an earlier question has'));
      else {
        seen.add(found.case.id);
        cases.push(found);
        if (found.case.key.kind === 'none') problems.push(problemAt(question.file, line.number, 'question-without-key', found.case.id));
      }
    }
  }
  return { suite, cases, problems };
}

function suiteCase(line: RecordLine, answers: ReadonlyMap<string, RecordLine>, question: QuestionFile, suite: string): SuiteCase | Problem {
  const id = idOf(line, question);
  if (id === null) return problemAt(question.file, line.number, 'malformed-record', 'the id is not text');
  const answer = answers.get(id);
  const made = caseOf(id, line.value, answer === undefined ? undefined : groundTruthOf(answer.value), question.category, suite);
  if (typeof made === 'string') return problemAt(question.file, line.number, 'malformed-record', made);
  return { case: made, raw: { question: line.text, answer: answer?.text ?? null } };
}

/** In April 2024 questions had no id; results refer to them by position, later editions by this very id. */
function idOf(line: RecordLine, question: QuestionFile): string | null {
  const id = line.value['id'];
  if (id === undefined) return `${question.category.name}_${line.number - 1}`;
  return typeof id === 'string' ? id : null;
}

/** In April 2024 the line itself was the ground truth. */
function groundTruthOf(answer: JsonObject): Json | undefined {
  return 'ground_truth' in answer ? answer['ground_truth'] : answer;
}

async function readAnswers(location: SuiteLocation, question: QuestionFile, problems: Problem[]): Promise<ReadonlyMap<string, RecordLine>> {
  const plain = `possible_answer/${question.file.replace(/\.gz$/, '')}`;
  const file = location.files.find((name) => name === plain || name === `${plain}.gz`);
  const answers = new Map<string, RecordLine>();
  for (const line of file === undefined ? [] : await readRecords(location.folder, file, problems)) {
    const id = 'ground_truth' in line.value ? idOf(line, question) : `${question.category.name}_${line.number - 1}`;
    if (id === null) problems.push(problemAt(file ?? null, line.number, 'malformed-record', 'the id is not text'));
    else if (answers.has(id)) problems.push(problemAt(file ?? null, line.number, 'malformed-record', 'an id that an earlier answer has'));
    else answers.set(id, line);
  }
  return answers;
}

function problemAt(file: string | null, line: number, code: Problem['code'], detail: string): Problem {
  return { code, file, line, detail, model: null };
}
