import { join, resolve } from 'node:path';
import { composeSuite, emptyTally } from '../../composer/composeSuite.ts';
import type { Domain } from '../../composer/Domain.ts';
import { composerVersion } from '../../composer/itemCase.ts';
import { suiteLine } from '../../composer/suiteFile.ts';
import type { SuiteHeader } from '../../composer/suiteFile.ts';
import { SuiteStatistics } from '../../composer/SuiteStatistics.ts';
import type { Part } from '../../composer/shapes/phrasingsOf.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import type { Subtask } from '../../core/Subtask.ts';
import { UserError } from '../../core/UserError.ts';
import { suiteText } from '../../wording/suiteText.ts';
import { exitCodes } from '../exitCodes.ts';
import { fileSink } from './fileSink.ts';
import { compositionOf, usualPerSubtask } from './liveCases.ts';
import type { LiveKit } from './LiveKit.ts';
import { openOwn } from './openOwn.ts';
import { problemNotes } from './problemNotes.ts';

export interface SuiteRequest {
  /** File to write; `null`: none, only what it would hold is told. */
  readonly output: string | null;
  readonly seed: string;
  readonly perSubtask: number | null;
  /** Only these subtasks; empty: all. */
  readonly categories: readonly string[];
  /** Tools of the user's own in place of worlds: a file, `-`, an address or a command; `null`: none. */
  readonly tools: string | null;
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
export async function writeSuite(request: SuiteRequest, { subtasks, domains, importers, surroundings, version }: LiveKit): Promise<number> {
  if (request.output !== null && !request.output.endsWith(ending)) throw new UserError({ expected: `a file whose name ends in ${ending}, by which a suite is found again`, came: JSON.stringify(request.output), remedy: 'name it so with --output' });
  if (request.tools !== null && request.worlds.length > 0) throw new UserError({ expected: 'either tools of your own or worlds', came: '--tools and --world were both given', remedy: 'leave out one of the two' });
  const own = request.tools === null ? null : await openOwn(request.tools, importers, surroundings);
  const composition = compositionOf(request, { domains, subtasks, own });
  const { subtasks: wanted, domains: chosen } = composition;
  if (composition.problems.length > 0) surroundings.note(problemNotes(composition.problems));
  const tally = emptyTally();
  const statistics = new SuiteStatistics();
  const perSubtask = request.perSubtask ?? usualPerSubtask;
  const sink = request.output === null ? null : await fileSink(resolve(surroundings.folder, request.output), join(surroundings.folder, 'nothing'));
  try {
    await sink?.write(`${JSON.stringify(headerOf(request, perSubtask, wanted, own === null ? chosen : [], version))}\n`);
    let lines: string[] = [];
    const sizes = { ...composition.sizes, ...(request.depth === null ? {} : { mostDepth: request.depth }) };
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

function headerOf({ seed, parts }: SuiteRequest, perSubtask: number, subtasks: readonly Subtask[], worlds: readonly Domain[], version: string): SuiteHeader {
  const versions = Object.fromEntries([['composer', composerVersion], ...subtasks.map((one) => [`subtasks/${one.id}`, one.version] as const), ...worlds.map((one) => [`worlds/${one.id}`, one.version] as const)]);
  return { schema: 'faultline/suite@1', version, seed, perSubtask, parts, versions };
}
