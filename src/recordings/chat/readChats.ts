import { join } from 'node:path';
import { isJsonObject } from '../../core/Json.ts';
import type { Problem } from '../../core/Problem.ts';
import type { RecordedBatch, RecordedItem, RecordedModel } from '../../core/RecordingFormat.ts';
import { parseJson } from '../../files/parseRecord.ts';
import { readLines } from '../../files/readLines.ts';
import { nativeInterface } from './chatCase.ts';
import { chatItem } from './chatItem.ts';
import { exchangeOf } from './Exchange.ts';
import { toolsOf } from './toolsOf.ts';

/** Streams every logged call; `problems` come first. */
export async function* readChats(folder: string, files: readonly string[], problems: readonly Problem[]): AsyncGenerator<RecordedBatch> {
  if (problems.length > 0) yield { rank: -1, items: problems.map((problem): RecordedItem => ({ kind: 'problem', problem })) };
  const seen = new Set<string>();
  for (const [rank, file] of files.entries()) {
    for await (const batch of readLines({ path: join(folder, file), file, model: null })) {
      const items = batch.lines.flatMap((line) => chatItem(line, file, seen));
      for (const problem of batch.problems) items.push({ kind: 'problem', problem });
      if (items.length > 0) yield { rank, items };
    }
  }
}

/** Which models the logs hold, and whether they were offered tools natively: a first pass over all of them. */
export async function chatModels(folder: string, files: readonly string[]): Promise<readonly RecordedModel[]> {
  const models = new Map<string, { offered: boolean; strict: boolean }>();
  for (const file of files) {
    for await (const batch of readLines({ path: join(folder, file), file, model: null })) {
      for (const line of batch.lines) {
        const value = parseJson(line.text);
        const exchange = isJsonObject(value) ? exchangeOf(value) : null;
        if (exchange === null) continue;
        const { tools, strict } = toolsOf(exchange.request);
        const so = models.get(exchange.model) ?? { offered: false, strict: true };
        models.set(exchange.model, tools.length === 0 ? so : { offered: true, strict: so.strict && strict });
      }
    }
  }
  return [...models].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { offered, strict }]) => ({ id, interface: offered ? nativeInterface(strict) : null }));
}
