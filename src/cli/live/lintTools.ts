import { lintCatalog } from '../../catalog/lintCatalog.ts';
import { lintCosts } from '../../diagnosis/lintCosts.ts';
import { catalogProblemText } from '../../wording/catalogProblemText.ts';
import { lintText, measuredText } from '../../wording/lintText.ts';
import { exitCodes } from '../exitCodes.ts';
import { lintTrials } from './lintTrials.ts';
import type { LiveKit } from './LiveKit.ts';
import { openCatalog } from './openCatalog.ts';
import { readVariables } from './readVariables.ts';
import { toolOutside } from './toolOutside.ts';

export interface LintRequest {
  /** What was typed: a file, `-`, an address or a command. */
  readonly tools: string;
  /** A kept run whose trials tell what findings cost; `null`: none. */
  readonly run: string | null;
  readonly json: boolean;
  /** `null`: as wide as the terminal. */
  readonly columns: number | null;
}

/** `faultline lint`: what in a catalog itself will hurt, and what it cost in a run. */
export async function lintTools({ tools, run, json, columns }: LintRequest, kit: LiveKit): Promise<number> {
  const { importers, surroundings } = kit;
  const outside = toolOutside(await readVariables(surroundings.folder, surroundings.environment), surroundings.environment);
  const { catalog, problems } = await openCatalog(tools, importers, outside);
  const lint = lintCatalog(catalog);
  const measured = run === null ? null : await lintTrials(run, catalog, kit);
  const costs = measured === null ? [] : lintCosts(lint, measured.trials);
  if (json) {
    await surroundings.print(`${JSON.stringify({ schema: 'faultline/lint@1', ...lint, importer: catalog.importer, problems, ...(measured === null ? {} : { costs, measured: measured.counts }) }, null, 2)}\n`);
    return exitCodes.done;
  }
  const unused = catalogProblemText(problems);
  const before = unused.length === 0 ? '' : `Not used as it stood\n${unused.map((line) => `  ${line}\n`).join('')}\n`;
  await surroundings.print(`${before}${lintText(lint, columns ?? surroundings.columns, costs)}${measured === null ? '' : measuredText(measured.counts)}`);
  return exitCodes.done;
}
