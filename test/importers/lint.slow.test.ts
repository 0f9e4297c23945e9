import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultline } from '../live/faultline.ts';
import { root } from '../rules/projectFiles.ts';
import { listenHttp } from '../servers/listen.ts';
import { writtenFolder } from '../writtenFolder.ts';

const tool = (name: string, description: string): object => ({ type: 'function', function: { name, description, parameters: { type: 'object', properties: { city: { type: 'string', description: 'Name of the city.' } }, required: ['city'] } } });
const server = join(root, 'test', 'importers', 'mcpServer.ts');
const hostile = 'x\u001b[31m\u202etxt';

const folder = writtenFolder({
  'tools.json': JSON.stringify([tool('get_weather', 'Get the current weather for a city.'), tool('fetch_weather', 'Gets the weather of today for a city.')]),
  'hostile.json': JSON.stringify([tool(hostile, hostile)]),
  'servers.json': JSON.stringify({ mcpServers: { good: { command: process.execPath, args: [server, 'good'] }, dead: { command: process.execPath, args: [server, 'dies'] } } }),
});

const lint = (source: string, ...more: readonly string[]): ReturnType<typeof faultline> => faultline(['lint', source, ...more], { folder });

describe('every kind of source', () => {
  test.each<[string, readonly string[]]>([
    ['tools.json', ['tools.json: 2 tools, about', 'Tools that say nearly the same (1)', 'get_weather and fetch_weather (overlap 0.']],
    ['servers.json#good', ['made-up server: 2 tools']],
    [`"${process.execPath}" '${server}' good`, ['made-up server: 2 tools']],
    ['hostile.json', ['x\\u001b[31m\\u202etxt']],
  ])('%s', async (source, due) => {
    const { code, out, err } = await lint(source);
    expect([code, err]).toEqual([0, '']);
    for (const text of due) expect(out.replaceAll('\u00a0', ' ')).toContain(text);
    expect(out).not.toMatch(/[\u001b\u202e]/);
  });

  test('an address: a document, or a server', async () => {
    await using site = await listenHttp((request, response) => {
      if (request.url?.startsWith('/api.json') === true) response.end(JSON.stringify({ openapi: '3.1.0', info: { title: 'Over HTTP' }, paths: { '/a': { get: {} } } }));
      else response.writeHead(404).end();
    });
    expect((await lint(`${site.origin}/api.json?key=secret`)).out).toContain('Over HTTP: 1\u00a0tool');
    const missing = await lint(`${site.origin}/nothing?key=secret`);
    expect([missing.code, missing.out]).toEqual([2, '']);
    expect(missing.err).toContain('initialize was answered with status 404');
    expect(missing.err).not.toContain('secret');
  });

  test('as JSON, with everything', async () => {
    const { code, out } = await lint('tools.json', '--json');
    const written = JSON.parse(out);
    expect(code).toBe(0);
    expect(written).toMatchObject({ schema: 'faultline/lint@1', label: 'tools.json', importer: 'openai@1', tools: 2, problems: [] });
    expect(written.findings[0]).toMatchObject({ code: 'near-duplicate-tools', tools: ['get_weather', 'fetch_weather'], size: { unit: 'overlap' } });
  });
});

test.each<[string, number, string]>([
  ['gone.json', 2, 'there is no file "gone.json"'],
  ['servers.json#dead', 3, 'it ended with exit code 3'],
])('what the user can mend ends with 2, what a server does with 3: %s', async (source, due, said) => {
  const { code, out, err } = await lint(source);
  expect(err.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ')).toContain(said);
  expect([code, out]).toEqual([due, '']);
});
