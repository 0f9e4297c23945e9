import type { CatalogProblem, CatalogProblemCode } from '../core/Catalog.ts';
import { counted } from './count.ts';
import { shortened } from './shortened.ts';
import { visibleText } from './visibleText.ts';

const words: Readonly<Record<CatalogProblemCode, readonly [one: string, many: string]>> = {
  'malformed-tool': ['entry that is no tool, not used', 'entries that are no tools, not used'],
  'unsupported-tool': ['tool that nobody here can offer, not used', 'tools that nobody here can offer, not used'],
  'unusable-name': ['tool without a name, not used', 'tools without a name, not used'],
  'duplicate-name': ['tool under a name that an earlier one has, not used', 'tools under names that earlier ones have, not used'],
  'unusable-schema': ['tool whose parameters are no object, not used', 'tools whose parameters are no object, not used'],
  'malformed-schema': ['part of a schema that is no schema', 'parts of schemas that are no schemas'],
  'unresolved-reference': ['reference to nowhere, taken as anything', 'references to nowhere, taken as anything'],
  'cyclic-reference': ['reference that leads back to itself, cut there', 'references that lead back to themselves, cut there'],
  'nested-too-deep': ['schema nested too deep, cut there', 'schemas nested too deep, cut there'],
  'schema-too-large': ['schema too large, cut at its outer levels', 'schemas too large, cut at their outer levels'],
  'renamed-tool': ['tool under another name than its own', 'tools under other names than their own'],
  'renamed-parameter': ['parameter under another name than its own', 'parameters under other names than their own'],
  'ignored-part': ['part left out', 'parts left out'],
  'incomplete-list': ['list of tools that was not read to its end', 'lists of tools that were not read to their end'],
  'server-noise': ['server that wrote what answers nothing', 'servers that wrote what answers nothing'],
};

const examples = 3;

/** What of a catalog could not be used as it stood: counts, and some of each with its place. Empty: all could. */
export function catalogProblemText(problems: readonly CatalogProblem[]): readonly string[] {
  return [...Map.groupBy(problems, ({ code }) => code)].flatMap(([code, all]) => [
    counted(all.length, ...words[code]),
    ...all.slice(0, examples).map((problem) => `  ${problemLine(problem)}`),
    ...(all.length > examples ? [`  and ${String(all.length - examples)} more`] : []),
  ]);
}

function problemLine({ tool, place, detail }: CatalogProblem): string {
  return [...(tool === null ? [] : [tool]), place, detail].filter((part) => part !== '').map((part) => shortened(visibleText(part), 120)).join(' – ');
}
