import { lintCatalog } from '../../catalog/lintCatalog.ts';
import type { Importer } from '../../core/Importer.ts';
import { catalogProblemText } from '../../wording/catalogProblemText.ts';
import { lintText } from '../../wording/lintText.ts';
import { exitCodes } from '../exitCodes.ts';
import type { LiveSurroundings } from '../Surroundings.ts';
import { openCatalog } from './openCatalog.ts';
import { readVariables } from './readVariables.ts';
import { toolOutside } from './toolOutside.ts';

export interface LintRequest {
  /** What was typed: a file, `-`, an address or a command. */
  readonly tools: string;
  readonly json: boolean;
  /** `null`: as wide as the terminal. */
  readonly columns: number | null;
}

/** `faultline lint`: what in a catalog itself will hurt. */
export async function lintTools({ tools, json, columns }: LintRequest, importers: readonly Importer[], surroundings: LiveSurroundings): Promise<number> {
  const outside = toolOutside(await readVariables(surroundings.folder, surroundings.environment), surroundings.environment);
  const { catalog, problems } = await openCatalog(tools, importers, outside);
  const lint = lintCatalog(catalog);
  if (json) {
    await surroundings.print(`${JSON.stringify({ schema: 'faultline/lint@1', ...lint, importer: catalog.importer, problems }, null, 2)}\n`);
    return exitCodes.done;
  }
  const unused = catalogProblemText(problems);
  const before = unused.length === 0 ? '' : `Not used as it stood\n${unused.map((line) => `  ${line}\n`).join('')}\n`;
  await surroundings.print(`${before}${lintText(lint, columns ?? surroundings.columns)}`);
  return exitCodes.done;
}
