import type { Problem } from '../../core/Problem.ts';
import type { SuiteCase, SuiteLoad, SuiteLocation } from '../../core/Suite.ts';
import { readRecords, type RecordLine } from '../../files/readRecords.ts';
import { caseOf } from './caseOf.ts';
import { answerFile, questionFiles, type QuestionFile } from './questionFiles.ts';

/** Reads every question of the location with its answer, in the order of the categories. Questions of several turns are counted. */
export async function load(location: SuiteLocation): Promise<SuiteLoad> {
  const suite = `acebench@${location.edition}`;
  const cases: SuiteCase[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const question of questionFiles(location.files)) {
    const lines = await readRecords(location.folder, question.file, problems);
    if (question.category.asks === 'turns') {
      problems.push(problemAt(question.file, null, 'unsupported-category', `${lines.length} questions of ${question.category.name}, which take several turns`));
      continue;
    }
    const answers = await readAnswers(location, question, problems);
    for (const line of lines) {
      const found = suiteCase(line, answers, question, suite);
      if ('code' in found) problems.push(found);
      else if (seen.has(found.made.case.id)) problems.push(problemAt(question.file, line.number, 'malformed-record', 'an id that an earlier question has'));
      else {
        seen.add(found.made.case.id);
        cases.push(found.made);
        if (found.withoutKey !== null) problems.push(problemAt(question.file, line.number, 'question-without-key', `${found.made.case.id}: ${found.withoutKey}`));
      }
    }
  }
  return { suite, cases, problems };
}

type Found = { readonly made: SuiteCase; readonly withoutKey: string | null } | Problem;

function suiteCase(line: RecordLine, answers: ReadonlyMap<string, RecordLine>, question: QuestionFile, suite: string): Found {
  const id = line.value['id'];
  if (typeof id !== 'string') return problemAt(question.file, line.number, 'malformed-record', 'the id is not text');
  const answer = answers.get(id);
  const found = caseOf(id, line.value, answer?.value['ground_truth'], question.category, suite);
  if (typeof found === 'string') return problemAt(question.file, line.number, 'malformed-record', found);
  return { made: { case: found.case, raw: { question: line.text, answer: answer?.text ?? null } }, withoutKey: found.withoutKey };
}

async function readAnswers({ folder, files }: SuiteLocation, { file: question }: QuestionFile, problems: Problem[]): Promise<ReadonlyMap<string, RecordLine>> {
  const file = answerFile(question, files);
  const answers = new Map<string, RecordLine>();
  for (const line of file === null ? [] : await readRecords(folder, file, problems)) {
    const id = line.value['id'];
    if (typeof id !== 'string') problems.push(problemAt(file, line.number, 'malformed-record', 'the id is not text'));
    else if (answers.has(id)) problems.push(problemAt(file, line.number, 'malformed-record', 'an id that an earlier answer has'));
    else answers.set(id, line);
  }
  return answers;
}

function problemAt(file: string | null, line: number | null, code: Problem['code'], detail: string): Problem {
  return { code, file, line, detail, model: null };
}
