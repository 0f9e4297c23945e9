import { join } from 'node:path';
import { isJsonObject } from '../../core/Json.ts';
import type { Problem } from '../../core/Problem.ts';
import type { RecordingSource } from '../../core/RecordingFormat.ts';
import { listFiles } from '../../files/listFiles.ts';
import { parseJson } from '../../files/parseRecord.ts';
import { readLines } from '../../files/readLines.ts';
import { exchangeOf } from './Exchange.ts';
import { chatModels, readChats } from './readChats.ts';

/** A folder with logs of chat calls, one JSON object a line. */
export async function recognise(folder: string): Promise<RecordingSource | null> {
  const listing = await listFiles(folder);
  const files: string[] = [];
  const problems: Problem[] = [...listing.problems];
  for (const file of listing.files) {
    if (!/\.(?:jsonl|ndjson|json)(?:\.gz)?$/.test(file)) continue;
    if (await startsWithCall(join(folder, file))) files.push(file);
    else if (!/\.json(?:\.gz)?$/.test(file)) problems.push({ code: 'ignored-file', file, line: null, detail: 'its first line is no logged call', model: null });
  }
  if (files.length === 0) return null;
  const models = await chatModels(folder, files);
  return {
    format: 'chat',
    description: `chat logs: ${files.length} file${files.length === 1 ? '' : 's'}, ${models.length} model${models.length === 1 ? '' : 's'}`,
    models,
    suites: [],
    questionFolders: [],
    read: () => readChats(folder, files, problems),
    readVerdicts: () => Promise.resolve({ verdicts: new Map(), carried: [], problems: [] }),
  };
}

/** Whether the first line that is JSON is a logged call. */
async function startsWithCall(path: string): Promise<boolean> {
  for await (const batch of readLines({ path, file: path, model: null })) {
    for (const line of batch.lines) {
      const value = parseJson(line.text);
      if (value !== undefined) return isJsonObject(value) && exchangeOf(value) !== null;
    }
  }
  return false;
}
