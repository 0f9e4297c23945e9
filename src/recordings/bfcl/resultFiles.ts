import { basename, dirname, join, relative, resolve } from 'node:path';
import { isJsonObject } from '../../core/Json.ts';
import type { Problem } from '../../core/Problem.ts';
import { listFiles } from '../../files/listFiles.ts';
import { parseJson } from '../../files/parseRecord.ts';
import { readLines } from '../../files/readLines.ts';
import { isSeveralTurns, resultFileName, withoutGroup, type FileName } from './fileName.ts';
import type { ResultFile } from './ResultFile.ts';
import { scoreFiles } from './scoreFiles.ts';

export interface ResultFiles {
  /** By model, then by path. */
  readonly files: readonly ResultFile[];
  /** Folders above `result`, which is where scores and questions are looked for. */
  readonly roots: readonly string[];
  readonly problems: readonly Problem[];
}

interface Placed {
  readonly file: string;
  readonly name: FileName;
  readonly root: string;
  readonly model: string;
  readonly below: string;
}

/** Every result file in the folder, whatever part of the benchmark's layout the folder is. */
export async function resultFiles(folder: string): Promise<ResultFiles | null> {
  const { files, problems } = await listFiles(folder);
  const placed = files.flatMap((file) => {
    const name = resultFileName(basename(file));
    return name === null ? [] : [{ file, name, ...place(resolve(folder), file) }];
  });
  if (placed.length === 0) return null;

  const roots = [...new Set(placed.map(({ root }) => root))];
  const scores = new Map(await Promise.all(roots.map(async (root) => [root, await scoreFiles(folder, root)] as const)));
  const found: ResultFile[] = [];
  for (const one of distinctModels(folder, placed)) {
    const path = join(folder, one.file);
    found.push({
      path,
      file: one.file,
      model: one.id,
      below: one.below,
      category: one.name.category,
      edition: await editionOf(one.name, path),
      graded: !isSeveralTurns(one.name.category),
      score: scores.get(one.root)?.files.get(`${one.model}\u0000${one.name.category}`) ?? null,
    });
  }
  found.sort((a, b) => byCodeUnit(a.model, b.model) || byCodeUnit(a.file, b.file));
  return { files: found, roots, problems: [...problems, ...[...scores.values()].flatMap((score) => score.problems)] };
}

/** Splits a path at `result`: what is above it is the root, what is below it up to the group folder the model. */
function place(folder: string, file: string): Pick<Placed, 'root' | 'model' | 'below'> {
  const inside = dirname(file) === '.' ? [] : dirname(file).split('/');
  const at = inside.lastIndexOf('result');
  if (at !== -1) return { root: join(folder, ...inside.slice(0, at)), ...ofModel(inside.slice(at + 1), folder, file) };
  const above = folder.split(/[\\/]/);
  const from = above.lastIndexOf('result');
  if (from > 0 && above.length - from <= 4) {
    return { root: above.slice(0, from).join('/') || '/', ...ofModel([...above.slice(from + 1), ...inside], folder, file) };
  }
  return { root: folder, ...ofModel(inside, folder, file) };
}

function ofModel(folders: readonly string[], folder: string, file: string): Pick<Placed, 'model' | 'below'> {
  const own = withoutGroup(folders);
  const below = [...folders.slice(own.length), basename(file).replace(/\.gz$/, '')].join('/');
  return { model: own.join('/') || basename(folder), below };
}

/** One model may have been run twice, under two roots: then the root is part of its name. */
function distinctModels(folder: string, placed: readonly Placed[]): readonly (Placed & { readonly id: string })[] {
  const roots = new Map<string, Set<string>>();
  for (const { model, root } of placed) roots.set(model, (roots.get(model) ?? new Set()).add(root));
  return placed.map((one) => {
    const within = relative(resolve(folder), one.root).replaceAll('\\', '/');
    return { ...one, id: (roots.get(one.model)?.size ?? 0) > 1 && within !== '' ? `${within}/${one.model}` : one.model };
  });
}

/** In April 2024 results counted from 0 in `idx`; later ones carry the question's id. */
async function editionOf(name: FileName, path: string): Promise<ResultFile['edition']> {
  if (name.family === 'v4') return 'v4';
  if (name.family !== 'v1') return null;
  for await (const batch of readLines({ path, file: path, model: null })) {
    for (const line of batch.lines) {
      const value = parseJson(line.text);
      if (isJsonObject(value)) return 'idx' in value && !('id' in value) ? 'v1-2024-04' : 'v1-2024-08';
    }
  }
  return 'v1-2024-08';
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
