import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Suite, SuiteLoad } from '../core/Suite.ts';

/** What a suite owes: it finds nothing where there is nothing. `scratch` is a folder that may be written to. */
export async function checkSuite(suite: Suite, scratch: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(scratch, 'foreign-'));
  const empty = await suite.locate(folder).catch((fault: unknown) => fault);
  await writeFile(join(folder, 'rows.jsonl'), '{"a":1}\n');
  const foreign = await suite.locate(folder).catch((fault: unknown) => fault);
  await rm(folder, { recursive: true });
  return [
    ...(empty === null ? [] : [`${suite.id} finds questions in an empty folder, or fails on it`]),
    ...(foreign === null ? [] : [`${suite.id} finds questions in a folder of other files, or fails on it`]),
  ];
}

/** What loaded questions owe: unique ids, one suite named throughout, and plain data. */
export function checkSuiteLoad(load: SuiteLoad): readonly string[] {
  const ids = load.cases.map(({ case: one }) => one.id);
  const repeated = [...Map.groupBy(ids, (id) => id)].flatMap(([id, all]) => (all.length > 1 ? [id] : []));
  const strangers = load.cases.filter(({ case: one }) => one.origin.suite !== load.suite);
  const lossy = load.cases.filter(({ case: one }) => !isPlain(one));
  return [
    ...(ids.length === 0 ? ['holds no cases'] : []),
    ...repeated.map((id) => `${id} occurs twice`),
    ...strangers.map(({ case: one }) => `${one.id} says that it is of ${one.origin.suite}, not ${load.suite}`),
    ...lossy.map(({ case: one }) => `${one.id} does not survive a JSON round trip`),
  ];
}

function isPlain(value: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value);
}
