import { lstat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { Problem } from '../../core/Problem.ts';
import { fileFault } from '../../files/fileFault.ts';
import { listFiles } from '../../files/listFiles.ts';
import { scoreFileCategory, withoutGroup } from './fileName.ts';

export interface ScoreFiles {
  /** `<model>\u0000<category>` to its score file. */
  readonly files: ReadonlyMap<string, { readonly path: string; readonly file: string }>;
  readonly problems: readonly Problem[];
}

/** Verdicts beside `result`. Published ones (`score`) go before those computed again (`score-recomputed`). */
export async function scoreFiles(folder: string, root: string): Promise<ScoreFiles> {
  const files = new Map<string, { path: string; file: string }>();
  const problems: Problem[] = [];
  for (const name of ['score', 'score-recomputed']) {
    const scores = join(root, name);
    if (!(await isFolder(scores))) continue;
    const listing = await listFiles(scores);
    const label = (file: string): string => relative(folder, join(scores, file)).replaceAll('\\', '/');
    // What lies inside the folder that the user named has been listed there already.
    problems.push(...listing.problems.map((problem) => ({ ...problem, file: label(problem.file ?? '.') })).filter(({ file }) => file.startsWith('..')));
    for (const file of listing.files) {
      const category = scoreFileCategory(basename(file));
      if (category === null) continue;
      const folders = dirname(file) === '.' ? [] : dirname(file).split('/');
      const key = `${withoutGroup(folders).join('/')}\u0000${category}`;
      if (!files.has(key)) files.set(key, { path: join(scores, file), file: label(file) });
    }
  }
  return { files, problems };
}

/** Links are not followed. */
async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch (error) {
    fileFault(error);
    return false;
  }
}
