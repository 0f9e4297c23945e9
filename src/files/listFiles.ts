import { readdir, realpath, stat } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import type { Problem } from '../core/Problem.ts';
import { fileFault } from './fileFault.ts';

export interface FileListing {
  /** Relative to the folder, parts joined by `/`, in code-unit order. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

export interface ListingLimits {
  readonly depth: number;
  readonly entries: number;
}

export const defaultListingLimits: ListingLimits = { depth: 12, entries: 200_000 };

/**
 * Regular files below a folder. Links to files are listed where they lead to a place inside the folder;
 * links to folders and links that leave it are not followed, and reported. Bounded in depth and number.
 */
export async function listFiles(folder: string, limits: ListingLimits = defaultListingLimits): Promise<FileListing> {
  const files: string[] = [];
  const problems: Problem[] = [];
  const report = (code: Problem['code'], file: string, detail: string): void => {
    problems.push({ code, file, line: null, detail, model: null });
  };
  const root = await tried(() => realpath(folder), (detail) => report('unreadable-file', '.', detail));
  if (root === null) return { files, problems };

  let entries = 0;
  const waiting: { readonly path: string; readonly depth: number }[] = [{ path: '', depth: 0 }];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const { path, depth } = at;
    const found = await tried(() => readdir(join(root, path), { withFileTypes: true }), (detail) => report('unreadable-file', path === '' ? '.' : path, detail));
    for (const entry of found ?? []) {
      if (++entries > limits.entries) {
        report('ignored-file', '.', `more than ${limits.entries} files and folders; the rest was not looked at`);
        return { files: files.sort(byCodeUnit), problems };
      }
      const name = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (depth + 1 > limits.depth) report('ignored-file', name, `more than ${limits.depth} folders deep`);
        else waiting.push({ path: name, depth: depth + 1 });
      } else if (entry.isFile()) files.push(name);
      else if (await isOwnFile(entry, root, name, report)) files.push(name);
    }
  }
  return { files: files.sort(byCodeUnit), problems };
}

async function isOwnFile(
  entry: Dirent,
  root: string,
  name: string,
  report: (code: Problem['code'], file: string, detail: string) => void,
): Promise<boolean> {
  if (!entry.isSymbolicLink()) {
    report('ignored-file', name, 'neither a file nor a folder');
    return false;
  }
  const target = await tried(() => realpath(join(root, name)), (detail) => report('unreadable-file', name, detail));
  if (target === null) return false;
  if (!target.startsWith(root.endsWith(sep) ? root : root + sep)) {
    report('ignored-file', name, 'a link that leaves the folder');
    return false;
  }
  const kind = await tried(() => stat(target), (detail) => report('unreadable-file', name, detail));
  if (kind === null) return false;
  if (!kind.isFile()) report('ignored-file', name, 'a link to something that is not a file');
  return kind.isFile();
}

async function tried<Value>(act: () => Promise<Value>, failed: (detail: string) => void): Promise<Value | null> {
  try {
    return await act();
  } catch (error) {
    failed(fileFault(error));
    return null;
  }
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
