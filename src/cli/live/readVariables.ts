import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { UserError } from '../../core/UserError.ts';

/** Variables by name; never printed, never stored. */
export type Variables = Readonly<Record<string, string>>;

/** The environment, and under it what `.env` in a folder says; what is set in the environment wins. */
export async function readVariables(folder: string, environment: Readonly<Record<string, string | undefined>>): Promise<Variables> {
  const set = Object.entries(environment).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value] as const]));
  return { ...(await readFileOfVariables(resolve(folder, '.env'))), ...Object.fromEntries(set) };
}

async function readFileOfVariables(file: string): Promise<Variables> {
  try {
    const parsed = parseEnv(await readFile(file, 'utf8'));
    return Object.fromEntries(Object.entries(parsed).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code === 'ENOENT' || code === 'EISDIR') return {};
    throw new UserError({ expected: '.env to be readable', came: `reading it failed (${code})`, remedy: 'mend it, or move it away', cause });
  }
}
