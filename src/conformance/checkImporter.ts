import { isDeepStrictEqual } from 'node:util';
import type { ImportedCatalog, Importer, ToolOutside, ToolSource } from '../core/Importer.ts';
import { UserError } from '../core/UserError.ts';
import { WorldError } from '../core/WorldError.ts';

const foreign: readonly string[] = ['', ' ', 'hello', '{', '[]x', '{"a":1}', '[1,2]', 'null', '"x"', '7', 'a: b', '\u0000', `${'['.repeat(5000)}${']'.repeat(5000)}`, '{"__proto__":{"tools":[]}}'];

/**
 * What an importer owes: it looks at every source without fault and without asking anybody, takes none for its own that
 * nobody could, and says of such that the user can mend it. Gives what is wrong, in words.
 */
export async function checkImporter(importer: Importer): Promise<readonly string[]> {
  const asked: string[] = [];
  const sources: readonly ToolSource[] = foreign.map((text) => ({ kind: 'text', label: 'x', text, part: null }));
  const breaches: string[] = [];
  for (const source of sources) {
    const shown = source.kind === 'text' ? JSON.stringify(source.text.slice(0, 30)) : source.kind;
    try {
      if (importer.recognise(source)) breaches.push(`recognises ${shown}`);
    } catch (fault) {
      breaches.push(`fails when it looks at ${shown}: ${textOf(fault)}`);
    }
    const fault = await importer.load(source, nobody(asked)).then(() => null, (found: unknown) => found);
    if (!(fault instanceof UserError)) breaches.push(fault === null ? `makes tools of ${shown}` : `says of ${shown}: ${textOf(fault)}`);
  }
  breaches.push(...asked.map((whom) => `asks ${whom} because of a text that names nobody`));
  for (const source of [{ kind: 'address', address: 'http://example.invalid/' }, { kind: 'program', words: ['x'] }] as const) {
    const fault = await importer.load(source, nobody(asked)).then(() => null, (found: unknown) => found);
    if (!(fault instanceof UserError || fault instanceof WorldError)) breaches.push(`says of a source that fails: ${textOf(fault)}`);
  }
  return breaches.map((breach) => `${importer.id}: ${breach}`);
}

/** What a catalog owes: names of their own, parameters that are objects, plain data, and who made it. */
export function checkImportedCatalog({ catalog, problems }: ImportedCatalog, importer: Importer): readonly string[] {
  const names = catalog.tools.map(({ tool }) => tool.name);
  const repeated = [...Map.groupBy(names, (name) => name)].flatMap(([name, all]) => (all.length > 1 ? [name] : []));
  return [
    ...(catalog.importer === `${importer.id}@${importer.version}` ? [] : [`says that ${catalog.importer} made it, not ${importer.id}@${importer.version}`]),
    ...repeated.map((name) => `${name} occurs twice`),
    ...catalog.tools.flatMap(({ tool }) => [...(tool.name.trim() === '' ? ['a tool has no name'] : []), ...(tool.parameters['type'] === 'object' ? [] : [`the parameters of ${tool.name} are no object`])]),
    ...catalog.tools.flatMap(({ tool, origin }) => (origin === '' ? [`${tool.name} comes from nowhere`] : [])),
    ...(isDeepStrictEqual(JSON.parse(JSON.stringify({ catalog, problems })), { catalog, problems }) ? [] : ['does not survive a JSON round trip']),
  ];
}

function textOf(fault: unknown): string {
  return fault instanceof Error ? `${fault.name}: ${fault.message}` : 'something that is no error';
}

/** An outside where nobody answers. */
function nobody(asked: string[]): ToolOutside {
  return {
    exchange: ({ url }) => {
      asked.push(url);
      return Promise.resolve({ status: null, headers: [], body: new Uint8Array(), failure: { code: 'unreachable', detail: 'nobody' }, timing: { startedAt: 0, firstByte: null, total: 0 } });
    },
    spawnLines: ({ words }) => {
      asked.push(words.join(' '));
      return { send: () => undefined, next: () => Promise.resolve({ state: 'ended', detail: 'nobody' }), close: () => Promise.resolve() };
    },
    variable: () => null,
  };
}
