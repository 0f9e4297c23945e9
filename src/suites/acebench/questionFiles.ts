import { categories, type Category } from './categories.ts';

export interface QuestionFile {
  /** Name within the folder. */
  readonly file: string;
  readonly category: Category;
}

/** The question files among the names of a folder. A plain file goes before a gzipped one of the same category. */
export function questionFiles(names: readonly string[]): readonly QuestionFile[] {
  const present = new Set(names);
  return categories.flatMap((category): readonly QuestionFile[] => {
    const plain = `data_${category.name}.json`;
    const file = [plain, `${plain}.gz`].find((name) => present.has(name));
    return file === undefined ? [] : [{ file, category }];
  });
}

/** Where the answers to a question file are, if they are among the names. */
export function answerFile(question: string, names: readonly string[]): string | null {
  const plain = `possible_answer/${question.replace(/\.gz$/, '')}`;
  return names.find((name) => name === plain || name === `${plain}.gz`) ?? null;
}
