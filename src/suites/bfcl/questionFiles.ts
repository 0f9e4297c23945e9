import { categoriesOf, type Category } from './categories.ts';

export interface QuestionFile {
  /** Name within the folder. */
  readonly file: string;
  readonly family: 'v1' | 'v4';
  readonly category: Category;
}

const prefixes = { v1: 'gorilla_openfunctions_v1_test_', v4: 'BFCL_v4_' } as const;

/**
 * The question files of graded categories among the names of a folder, in the benchmark's order of
 * categories. A plain file goes before a gzipped one of the same category.
 */
export function questionFiles(names: readonly string[]): readonly QuestionFile[] {
  const present = new Set(names);
  const found: QuestionFile[] = [];
  for (const family of ['v4', 'v1'] as const) {
    for (const category of categoriesOf[family === 'v4' ? 'v4' : 'v1-2024-08']) {
      const plain = `${prefixes[family]}${category.name}.json`;
      const file = [plain, `${plain}.gz`].find((name) => present.has(name));
      if (file !== undefined) found.push({ file, family, category });
    }
  }
  return found;
}
