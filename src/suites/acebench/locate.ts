import type { SuiteLocation } from '../../core/Suite.ts';
import { listFiles } from '../../files/listFiles.ts';
import { answerFile, questionFiles } from './questionFiles.ts';

/** The question files in a folder and the answer files in its `possible_answer`. */
export async function locate(folder: string): Promise<SuiteLocation | null> {
  const { files } = await listFiles(folder, { depth: 1, entries: 50_000 });
  const questions = questionFiles(files).map(({ file }) => file);
  if (questions.length === 0) return null;
  const answers = questions.map((question) => answerFile(question, files)).filter((file) => file !== null);
  return { folder, edition: 'en', files: [...questions, ...answers] };
}
