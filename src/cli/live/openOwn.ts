import type { Domain } from '../../composer/Domain.ts';
import { ownDomain } from '../../composer/own/ownDomain.ts';
import type { UnmetTool } from '../../composer/own/ownWorldTools.ts';
import type { CatalogProblem, CatalogProblemCode } from '../../core/Catalog.ts';
import type { Importer } from '../../core/Importer.ts';
import type { Problem } from '../../core/Problem.ts';
import type { LiveSurroundings } from '../Surroundings.ts';
import { openCatalog } from './openCatalog.ts';
import { readVariables } from './readVariables.ts';
import { toolOutside } from './toolOutside.ts';

/** Tools of the user's own, ready to be asked about. */
export interface OwnCatalog {
  readonly label: string;
  /** That were read. */
  readonly tools: number;
  readonly domain: Domain;
  /** What of them is not used, or not as it stands. */
  readonly problems: readonly Problem[];
}

/** Opens what stands after `--tools`. */
export async function openOwn(source: string, importers: readonly Importer[], surroundings: LiveSurroundings): Promise<OwnCatalog> {
  const outside = toolOutside(await readVariables(surroundings.folder, surroundings.environment), surroundings.environment);
  const { catalog, problems } = await openCatalog(source, importers, outside);
  const { domain, unmet } = ownDomain(catalog);
  return { label: catalog.label, tools: catalog.tools.length, domain, problems: [...problems.map(ofCatalog), ...unmet.map(ofTool)] };
}

const leftOut: ReadonlySet<CatalogProblemCode> = new Set(['malformed-tool', 'unsupported-tool', 'unusable-name', 'duplicate-name', 'unusable-schema']);

function ofCatalog({ code, tool, place, detail }: CatalogProblem): Problem {
  return problem(leftOut.has(code) ? 'unusable-tool' : 'catalog-fault', [tool, place, `${code}: ${detail}`]);
}

function ofTool({ tool, parameter, detail, lost }: UnmetTool): Problem {
  return problem(lost === 'tool' ? 'unusable-tool' : 'catalog-fault', [tool, parameter, detail]);
}

function problem(code: Problem['code'], parts: readonly (string | null)[]): Problem {
  return { code, file: null, line: null, detail: parts.filter((part) => part !== null && part !== '').join(' – '), model: null };
}
