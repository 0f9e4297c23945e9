import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { quickly } from '../../../test/importers/catalogOutside.ts';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import type { ImportedCatalog } from '../../core/Importer.ts';
import { UserError } from '../../core/UserError.ts';
import { importers } from '../../importers/list.generated.ts';
import { openCatalog } from './openCatalog.ts';
import { splitWords } from './splitWords.ts';

const folder = writtenFolder({
  'tools.json': '\ufeff[{"name":"a","parameters":{}}]',
  'with blanks #1.json': '[{"name":"b","parameters":{}}]',
  'api.yaml': 'openapi: 3.1.0\npaths:\n  /orders/{id}:\n    get: {operationId: getOrder}\n',
  'listing.json': '{"tools":[{"name":"c","inputSchema":{"type":"object"}}]}',
  'servers.json': '{"mcpServers":{"one":{"command":"x"},"two":{"command":"y"}}}',
  'broken.json': '[{"name":',
  'broken.yaml': 'openapi: 3.1.0\npaths: [',
  'empty.json': '',
  'none.json': '[]',
  'useless.json': '[{"type":"web_search"},{"name":"a","parameters":[]}]',
  'other.json': '{"a":1}',
  'binary.json': Buffer.from([0xff, 0xfe, 0x00]),
});

const open = (source: string, input = ''): Promise<ImportedCatalog> => openCatalog(source, importers, { ...quickly, readInput: () => Promise.resolve(input) });
const at = (file: string): string => join(folder, file);

test.each<[string, string, string, readonly string[]]>([
  [at('tools.json'), 'openai@1', 'tools.json', ['a']],
  [at('with blanks #1.json'), 'openai@1', 'with blanks #1.json', ['b']],
  [at('api.yaml'), 'openapi@1', 'api.yaml', ['getOrder']],
  [at('listing.json'), 'mcp@1', 'listing.json', ['c']],
  [`openai:${at('listing.json')}`, 'openai@1', 'listing.json', ['c']],
  ['-', 'openai@1', 'standard input', ['d']],
])('%s', async (source, importer, label, names) => {
  const { catalog } = await open(source, '[{"name":"d","parameters":{}}]');
  expect([catalog.importer, catalog.label, catalog.tools.map(({ tool }) => tool.name)]).toEqual([importer, label, names]);
});

describe('what the user can mend', () => {
  test.each([
    [at('gone.json'), 'there is no file'],
    ['', 'there is no file ""'],
    ['mcp:', 'there is no file ""'],
    ['no-such-program --flag', 'there is no program "no-such-program"'],
    ['mcp:no-such-program', 'there is no program "no-such-program"'],
    [at('broken.json'), 'it is not valid JSON'],
    [at('broken.yaml'), 'it is not YAML: line 2'],
    [at('empty.json'), 'it is empty'],
    [at('none.json'), 'there is none'],
    [at('useless.json'), 'none of it could be used, first tools[0]'],
    [at('other.json'), 'nothing in it is of a kind that can be read'],
    [at('binary.json'), 'cannot be read: not valid UTF-8'],
    [`openai:${at('other.json')}`, 'it holds no list of tools'],
    [`mcp:${at('other.json')}`, 'it is neither'],
    [at('servers.json'), 'it names several'],
    [`${at('servers.json')}#gone`, '"gone" was named'],
    ['node "x', 'a quote in it is not closed'],
    [folder, 'cannot be read: not a regular file'],
    ['http://', 'cannot be read as such'],
    ['openapi:http://127.0.0.1:9/x', 'asking failed (unreachable)'],
  ])('%s', async (source, said) => {
    const opening = open(source);
    await expect(opening).rejects.toThrow(UserError);
    await expect(opening).rejects.toThrow(said);
  });
});

test.each([
  ['node server.js', ['node', 'server.js']],
  [`  "a b"  'c "d"' e\\ f "g\\"h" i'j'"k" `, ['a b', 'c "d"', 'e f', 'g"h', 'ijk']],
  [`npx -y @scope/server --path=/x $HOME ; rm`, ['npx', '-y', '@scope/server', '--path=/x', '$HOME', ';', 'rm']],
  ['"" x', ['', 'x']],
])('%s is a command of words', (text, words) => {
  expect(splitWords(text)).toEqual(words);
});
