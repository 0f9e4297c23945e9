import type { Catalog } from '../core/Catalog.ts';
import { lintCodes } from '../core/Lint.ts';
import type { Lint, LintFinding } from '../core/Lint.ts';
import { descriptionFindings } from './lint/descriptionFindings.ts';
import { nameFindings } from './lint/nameFindings.ts';
import { overlapFindings } from './lint/overlapFindings.ts';
import { schemaFindings } from './lint/schemaFindings.ts';
import { walkParameters } from './lint/walkParameters.ts';
import { toolTokens } from './toolTokens.ts';

/** Tokens from which one tool counts as oversized. */
const largeTool = 1000;
/** Share of the catalog from which one tool counts as oversized, if it has at least `notableTool` tokens. */
const largeShare = 0.2;
const notableTool = 300;
/** Tools that some providers take at most in one request. */
const mostTools = 128;

/** What in a catalog will hurt, whatever the model: from its texts and schemas alone. The same catalog gives the same. */
export function lintCatalog({ label, tools: catalogued }: Catalog): Lint {
  const tools = catalogued.map(({ tool }) => tool);
  const sizes = tools.map(toolTokens);
  const tokens = sizes.reduce((sum, size) => sum + size, 0);
  const findings: readonly LintFinding[] = [
    ...overlapFindings(tools),
    ...nameFindings(tools),
    ...tools.flatMap((tool) => {
      const parameters = walkParameters(tool.parameters);
      return [...descriptionFindings(tool, parameters), ...schemaFindings(tool, parameters)];
    }),
    ...tools.flatMap(({ name }, index) => oversized(name, sizes[index] ?? 0, tokens)),
    ...(tools.length > mostTools ? [{ code: 'many-tools', tools: [], size: { unit: 'tokens', value: tokens, share: 1 }, parameters: [], found: [String(tools.length)] } as const] : []),
  ];
  return { label, tools: tools.length, tokens, findings: ordered(findings) };
}

function oversized(name: string, size: number, total: number): readonly LintFinding[] {
  const share = size / total;
  if (size < largeTool && (size < notableTool || share < largeShare)) return [];
  return [{ code: 'oversized-schema', tools: [name], size: { unit: 'tokens', value: size, share }, parameters: [], found: [] }];
}

/** Stable, so that findings of one size stay in the order of the catalog. */
function ordered(findings: readonly LintFinding[]): readonly LintFinding[] {
  const rank = new Map(lintCodes.map((code, index) => [code, index]));
  return findings.toSorted((a, b) => (rank.get(a.code) ?? 0) - (rank.get(b.code) ?? 0) || (b.size?.value ?? 0) - (a.size?.value ?? 0));
}
