import { join, resolve } from 'node:path';
import { composeSuite, emptyTally } from '../../composer/composeSuite.ts';
import { composerVersion } from '../../composer/itemCase.ts';
import { suiteLine } from '../../composer/suiteFile.ts';
import type { SuiteHeader } from '../../composer/suiteFile.ts';
import { SuiteStatistics } from '../../composer/SuiteStatistics.ts';
import type { Part } from '../../composer/shapes/phrasingsOf.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { Subtask } from '../../core/Subtask.ts';
import { UserError } from '../../core/UserError.ts';
import type { World } from '../../core/World.ts';
import { suiteText } from '../../wording/suiteText.ts';
import { exitCodes } from '../exitCodes.ts';
import { fileSink } from './fileSink.ts';
import { checkCategories, domainsOf, usualPerSubtask, usualSizes } from './liveCases.ts';
import type { LiveKit } from './LiveKit.ts';

export interface SuiteRequest {
  /** File to write; `null`: none, only what it would hold is told. */
  readonly output: string | null;
  readonly seed: string;
  readonly perSubtask: number | null;
  /** Only these subtasks; empty: all. */
  readonly categories: readonly string[];
  /** Only these worlds; empty: those of default plans. */
  readonly worlds: readonly string[];
  readonly parts: readonly Part[];
  readonly depth: number | null;
  readonly statistics: boolean;
}

/** Lines handed over at once. */
const batchSize = 200;
const ending = '.faultline.jsonl';

/** `faultline suite`: composes cases, proves them, and writes them one a line, in memory that does not grow with their number. */
export async function writeSuite(request: SuiteRequest, { subtasks, domains, surroundings, version }: LiveKit): Promise<number> {
  if (request.output !== null && !request.output.endsWith(ending)) throw new UserError({ expected: `a file whose name ends in ${ending}, by which a suite is found again`, came: JSON.stringify(request.output), remedy: 'name it so with --output' });
  checkCategories(request.categories, subtasks.map(({ id }) => id));
  const wanted = subtasks.filter(({ id }) => request.categories.length === 0 || request.categories.includes(id));
  const chosen = domainsOf(domains, request.worlds);
  const tally = emptyTally();
  const statistics = new SuiteStatistics();
  const perSubtask = request.perSubtask ?? usualPerSubtask;
  const sink = request.output === null ? null : await fileSink(resolve(surroundings.folder, request.output), join(surroundings.folder, 'nothing'));
  try {
    await sink?.write(`${JSON.stringify(headerOf(request, perSubtask, wanted, chosen, version))}\n`);
    let lines: string[] = [];
    const sizes = { ...usualSizes, ...(request.depth === null ? {} : { mostDepth: request.depth }) };
    for (const projection of composeSuite({ domains: chosen, subtasks: wanted, perSubtask, parts: request.parts, ...sizes }, seededRandom(request.seed).fork('cases'), tally)) {
      statistics.add(projection);
      if (sink === null) continue;
      lines.push(suiteLine({ case: projection.case, environment: projection.environment }));
      if (lines.length < batchSize) continue;
      await sink.write(lines.join(''));
      lines = [];
    }
    await sink?.write(lines.join(''));
  } finally {
    await sink?.close();
  }
  await surroundings.print(suiteText(statistics.summary(), tally.rejected, tally.missing, request.statistics));
  return exitCodes.done;
}

function headerOf({ seed, parts }: SuiteRequest, perSubtask: number, subtasks: readonly Subtask[], worlds: readonly World[], version: string): SuiteHeader {
  const versions = Object.fromEntries([['composer', composerVersion], ...subtasks.map((one) => [`subtasks/${one.id}`, one.version] as const), ...worlds.map((one) => [`worlds/${one.id}`, one.version] as const)]);
  return { schema: 'faultline/suite@1', version, seed, perSubtask, parts, versions };
}
