import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordingFormat } from '../core/RecordingFormat.ts';

/** Folders that hold no recording of any kind. */
const foreignFolders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'an empty folder': {},
  'a folder of other files': { 'notes.txt': 'nothing to see', 'table.csv': 'a,b\n1,2\n', 'package.json': '{"name":"x"}' },
  'a folder of other JSON': { 'numbers.json': '[1, 2, 3]', 'rows.jsonl': '{"a":1}\n{"a":2}\n', 'broken.json': '{"id": ' },
  'a folder of empty files': { 'a.json': '', 'b.jsonl': '' },
};

/**
 * What a recording format owes: it leaves folders that are not its own alone, without an error. `scratch`
 * is a folder that may be written to. Returns one sentence for each breach.
 */
export async function checkRecordingFormat(format: RecordingFormat, scratch: string): Promise<readonly string[]> {
  const breaches: string[] = [];
  for (const [name, files] of Object.entries(foreignFolders)) {
    const folder = await mkdtemp(join(scratch, 'foreign-'));
    await mkdir(folder, { recursive: true });
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
    const source = await format.recognise(folder).catch((fault: unknown) => fault);
    await rm(folder, { recursive: true });
    if (source !== null) breaches.push(`${format.id} ${source instanceof Error ? `fails (${source.message})` : 'claims'} on ${name}`);
  }
  return breaches;
}
