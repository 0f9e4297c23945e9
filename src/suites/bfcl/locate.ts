import { join } from 'node:path';
import { isJsonObject } from '../../core/Json.ts';
import type { SuiteLocation } from '../../core/Suite.ts';
import { parseJson } from '../../files/parseRecord.ts';
import { listFiles } from '../../files/listFiles.ts';
import { readLines } from '../../files/readLines.ts';
import type { Edition } from './categories.ts';
import { questionFiles } from './questionFiles.ts';

/**
 * The question files in a folder and the answer files in its `possible_answer`. Where files of both
 * generations lie together, those of v4 are taken.
 */
export async function locate(folder: string): Promise<SuiteLocation | null> {
  const here = await listFiles(folder, { depth: 0, entries: 50_000 });
  const questions = questionFiles(here.files);
  const family = questions[0]?.family;
  if (family === undefined) return null;
  const chosen = questions.filter((question) => question.family === family).map(({ file }) => file);
  const answers = await answerFiles(folder, chosen);
  const edition = family === 'v4' ? 'v4' : await v1Edition(join(folder, chosen[0] ?? ''));
  return { folder, edition, files: [...chosen, ...answers] };
}

async function answerFiles(folder: string, questions: readonly string[]): Promise<readonly string[]> {
  const { files } = await listFiles(folder, { depth: 1, entries: 50_000 });
  const present = new Set(files);
  return questions
    .map((question) => question.replace(/\.gz$/, ''))
    .flatMap((question) => [`possible_answer/${question}`, `possible_answer/${question}.gz`].filter((name) => present.has(name)).slice(0, 1));
}

/** In April 2024 questions had no `id`. */
async function v1Edition(path: string): Promise<Edition> {
  for await (const batch of readLines({ path, file: path, model: null })) {
    for (const line of batch.lines) {
      const value = parseJson(line.text);
      if (isJsonObject(value)) return 'id' in value ? 'v1-2024-08' : 'v1-2024-04';
    }
  }
  return 'v1-2024-08';
}
