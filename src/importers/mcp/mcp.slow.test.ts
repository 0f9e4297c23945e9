import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogOutside, quickly } from '../../../test/importers/catalogOutside.ts';
import { root } from '../../../test/rules/projectFiles.ts';
import type { ImportedCatalog, ToolOutside } from '../../core/Importer.ts';
import { UserError } from '../../core/UserError.ts';
import { importer } from './index.ts';

const script = join(root, 'test', 'importers', 'mcpServer.ts');
const program = (...args: readonly string[]): Promise<ImportedCatalog> => importer.load({ kind: 'program', words: [process.execPath, script, ...args] }, quickly);
const text = (document: unknown, part: string | null = null, outside: ToolOutside = quickly): Promise<ImportedCatalog> => importer.load({ kind: 'text', label: 'servers.json', text: JSON.stringify(document), part }, outside);
const names = ({ catalog }: ImportedCatalog): readonly string[] => catalog.tools.map(({ tool }) => tool.name);
const said = (loading: Promise<unknown>): Promise<string> => loading.then(() => 'nothing went wrong', (fault: unknown) => `${fault instanceof Error ? fault.name : ''}: ${String(fault)}`);

describe('a server on the standard streams', () => {
  test('gives its tools with titles and results', async () => {
    const imported = await program('good');
    expect(imported.catalog).toMatchObject({ label: 'made-up server', importer: 'mcp@1' });
    expect(imported.catalog.tools[1]).toEqual({
      tool: { name: 'two', description: 'Does two.', parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] }, result: { type: 'object', properties: { id: { type: 'string' } } } },
      title: 'Title of two',
      origin: 'tools[1]',
    });
    expect(imported.problems).toEqual([]);
  });

  test('is followed over its pages, and asked for nothing but its tools', async () => {
    const heard: string[] = [];
    const listening: ToolOutside = {
      ...quickly,
      spawnLines: (wanted) => {
        const process = quickly.spawnLines(wanted);
        const send = (line: string): void => {
          heard.push((JSON.parse(line) as { method: string }).method);
          process.send(line);
        };
        return { send, next: (wait) => process.next(wait), close: () => process.close() };
      },
    };
    const imported = await importer.load({ kind: 'program', words: [process.execPath, script, 'pages'] }, listening);
    expect(names(imported)).toEqual(['page_0', 'page_1', 'page_2', 'page_3', 'page_4']);
    expect(imported.catalog.tools[2]?.origin).toBe('page 3, tools[0]');
    expect(heard).toEqual(['initialize', 'notifications/initialized', ...Array.from({ length: 5 }, () => 'tools/list')]);
  });

  test.each<[string, readonly string[], string]>([
    ['same-cursor', ['one'], 'only tools of earlier pages'],
    ['endless', ['one'], 'only tools of earlier pages'],
  ])('with cursors that lead nowhere (%s) gives what it has, and says so', async (manner, due, detail) => {
    const imported = await program(manner);
    expect(names(imported)).toEqual(due);
    expect(imported.problems).toEqual([{ code: 'incomplete-list', tool: null, place: 'page 2', detail }]);
  });

  test('with endless new tools is cut off', async () => {
    const imported = await program('endless-fresh');
    expect(imported.catalog.tools.length).toBe(20_000);
    expect(imported.problems).toEqual([{ code: 'incomplete-list', tool: null, place: 'page 4', detail: 'more than 20000 tools' }]);
  });

  test('that lies about its schemas loses what cannot be used, each with its place', async () => {
    const imported = await program('lies');
    expect(names(imported)).toEqual(['no_schema', 'nowhere', 'fine', 'x'.repeat(200)]);
    expect(imported.problems.map(({ code, tool, place }) => [code, tool, place])).toEqual([
      ['malformed-tool', null, 'tools[0]'],
      ['unusable-schema', 'list', 'tools[2]'],
      ['unusable-schema', 'wrong', 'tools[3]'],
      ['unresolved-reference', 'nowhere', 'tools[4].parameters.properties.a.$ref'],
      ['malformed-schema', 'nowhere', 'tools[4].parameters.properties.b'],
      ['unusable-name', ' ', 'tools[5]'],
      ['duplicate-name', 'fine', 'tools[7]'],
    ]);
    expect(imported.catalog.tools[1]?.tool.parameters).toEqual({ type: 'object', properties: { a: {}, b: {} } });
  });

  test('that writes other things between its answers is heard, and it is counted', async () => {
    const imported = await program('chatty');
    expect(names(imported)).toEqual(['one']);
    expect(imported.problems).toEqual([{ code: 'server-noise', tool: null, place: 'the server’s answers', detail: '2 messages that answer nothing, such as lines that are no JSON' }]);
  });

  test('that asks back first is answered', async () => {
    expect(names(await program('asking'))).toEqual(['one']);
  });

  test.each([
    ['dies', 'WorldError: WorldError: The MCP server gave no answer to initialize: it ended with exit code 3.'],
    ['dies-late', 'WorldError: WorldError: The MCP server gave no answer to tools/list: it ended with exit code 4.'],
    ['hangs', 'WorldError: WorldError: The MCP server did not answer initialize within 60 seconds.'],
    ['hangs-late', 'WorldError: WorldError: The MCP server did not answer tools/list within 30 seconds.'],
    ['refuses', 'WorldError: WorldError: The MCP server refused initialize: not today'],
    ['floods', 'WorldError: WorldError: The MCP server sent 10000 messages and no answer to initialize.'],
    ['line', 'WorldError: WorldError: The MCP server gave no answer to initialize: it wrote a line without end.'],
    ['no-list', 'WorldError: WorldError: The MCP server answered tools/list without a list of tools.'],
    ['no-tools', 'UserError: UserError: expected an MCP server that offers tools, but it does not know tools/list; name another server'],
  ])('that fails (%s) is said to', async (manner, due) => {
    expect(await said(program(manner))).toBe(due);
  });

  test('that will not go is ended', async () => {
    expect(names(await program('stubborn'))).toEqual(['one']);
  });

  test('that cannot be started is the user’s to mend', async () => {
    const loading = importer.load({ kind: 'program', words: ['no-such-program-at-all'] }, quickly);
    await expect(loading).rejects.toThrow(UserError);
    await expect(loading).rejects.toThrow('there is no program "no-such-program-at-all"');
  });
});

describe('a configuration of clients', () => {
  const server = (manner: string, more: object = {}): object => ({ command: process.execPath, args: [script, manner], ...more });

  test('names the server', async () => {
    expect((await text({ mcpServers: { only: server('good') } })).catalog.tools.length).toBe(2);
    expect(names(await text({ servers: { a: server('good'), b: server('pages') } }, 'b')).length).toBe(5);
    await expect(text({ mcpServers: { a: server('good'), b: server('pages') } })).rejects.toThrow('one of the servers that the configuration names: a, b');
    await expect(text({ mcpServers: { a: server('good') } }, 'c')).rejects.toThrow('"c" was named');
    await expect(text({ mcpServers: {} })).rejects.toThrow('it names none');
  });

  test('hands on its variables, and nothing of the environment that a program does not need', async () => {
    const outside: ToolOutside = { ...catalogOutside({ OTHER_KEY: 'sk-other', PATH: process.env['PATH'] }), variable: (name) => (name === 'KEY' ? 'sk-own-secret' : null) };
    const fault = await said(text({ mcpServers: { a: server('complains', { env: { SECRET_KEY: '${KEY}' } }) } }, null, outside));
    expect(fault).toContain('the key … is wrong; others: none');
    await expect(text({ mcpServers: { a: server('complains', { env: { SECRET_KEY: '${GONE}' } }) } }, null, outside)).rejects.toThrow('"${GONE}"');
    expect(await said(text({ mcpServers: { a: server('complains', { env: { SECRET_KEY: '${env:GONE:-otherwise}' } }) } }, null, outside))).toContain('the key … is wrong');
  });
});

test('a saved answer is read, bare and in its envelope', async () => {
  const tools = [{ name: 'a', inputSchema: { type: 'object' } }];
  for (const document of [{ tools }, { jsonrpc: '2.0', id: 2, result: { tools } }, { tools: [], nextCursor: null }]) {
    expect(importer.recognise({ kind: 'text', label: 'x', text: JSON.stringify(document), part: null })).toBe(true);
  }
  expect(names(await text({ result: { tools } }))).toEqual(['a']);
  expect((await text({ tools, nextCursor: 'more' })).problems).toMatchObject([{ code: 'incomplete-list' }]);
  await expect(importer.load({ kind: 'text', label: 'x', text: '{', part: null }, quickly)).rejects.toThrow(UserError);
});
