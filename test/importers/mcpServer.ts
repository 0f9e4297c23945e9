/**
 * An MCP server on the standard streams that behaves as its first argument says; started as a process by the tests.
 * It writes every method that it is asked to its standard error where its second argument is `tell`.
 */
import { createInterface } from 'node:readline';

type Message = { readonly id?: number; readonly method?: string; readonly params?: { readonly cursor?: string }; readonly result?: unknown };

const [, , manner = 'good', tell] = process.argv;

const tool = (name: string): object => ({ name, title: `Title of ${name}`, description: `Does ${name}.`, inputSchema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] }, outputSchema: { type: 'object', properties: { id: { type: 'string' } } } });
const write = (message: object): boolean => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
const answer = (id: number | undefined, result: object): boolean => write({ id, result });

const pages: Readonly<Record<string, (cursor: string | undefined) => object>> = {
  good: () => ({ tools: [tool('one'), tool('two')] }),
  pages: (cursor) => ({ tools: [tool(`page_${cursor ?? '0'}`)], ...(Number(cursor ?? 0) < 4 ? { nextCursor: String(Number(cursor ?? 0) + 1) } : {}) }),
  'same-cursor': () => ({ tools: [tool('one')], nextCursor: 'again' }),
  endless: (cursor) => ({ tools: [tool('one')], nextCursor: String(Number(cursor ?? 0) + 1) }),
  'endless-fresh': (cursor) => ({ tools: Array.from({ length: 5000 }, (_, index) => tool(`t${cursor ?? '0'}_${String(index)}`)), nextCursor: String(Number(cursor ?? 0) + 1) }),
  lies: () => ({ tools: [7, { name: 'no_schema' }, { name: 'list', inputSchema: [] }, { name: 'wrong', inputSchema: { type: 'string' } }, { name: 'nowhere', inputSchema: { type: 'object', properties: { a: { $ref: '#/$defs/gone' }, b: 'text' } } }, { name: ' ' }, tool('fine'), tool('fine'), { name: 'x'.repeat(200), inputSchema: { type: 'object' } }] }),
  'no-list': () => ({ tools: 'none' }),
  chatty: () => ({ tools: [tool('one')] }),
  asking: () => ({ tools: [tool('one')] }),
  stubborn: () => ({ tools: [tool('one')] }),
};

const waiting = new Map<number, () => void>();

function handle({ id, method, params, result }: Message): void {
  if (tell === 'tell' && method !== undefined) process.stderr.write(`${method}\n`);
  if (method === undefined) {
    if (result !== undefined && id !== undefined) waiting.get(id)?.();
    return;
  }
  if (method === 'initialize') initialize(id);
  else if (method === 'tools/list') list(id, params?.cursor);
  else if (id !== undefined) write({ id, error: { code: -32601, message: 'unknown' } });
}

function initialize(id: number | undefined): void {
  if (manner === 'dies') process.exit(3);
  if (manner === 'hangs') return;
  if (manner === 'refuses') { write({ id, error: { code: -32000, message: 'not today' } }); return; }
  if (manner === 'floods') { flood(() => write({ method: 'notifications/message', params: { data: 'x'.repeat(100) } })); return; }
  if (manner === 'line') { flood(() => process.stdout.write('x'.repeat(1_000_000))); return; }
  if (manner === 'complains') { process.stderr.write(`the key ${process.env['SECRET_KEY'] ?? 'unknown'} is wrong; others: ${process.env['OTHER_KEY'] ?? 'none'}\n`, () => process.exit(1)); return; }
  if (manner === 'chatty') process.stdout.write('Starting…\n\n{"jsonrpc":"2.0","id":99,"result":{}}\n');
  answer(id, { protocolVersion: '2025-03-26', capabilities: { tools: {} }, serverInfo: { name: 'made-up server', version: '1' } });
}

function list(id: number | undefined, cursor: string | undefined): void {
  if (manner === 'dies-late') process.exit(4);
  if (manner === 'hangs-late') return;
  if (manner === 'no-tools') { write({ id, error: { code: -32601, message: 'unknown' } }); return; }
  const page = (): unknown => answer(id, (pages[manner] ?? pages['good']!)(cursor));
  if (manner === 'asking') {
    waiting.set(500, page);
    write({ id: 500, method: 'ping' });
    return;
  }
  page();
}

function flood(once: () => boolean): void {
  const more = (): void => {
    while (once());
    process.stdout.once('drain', more);
  };
  more();
}

if (manner === 'stubborn') {
  process.on('SIGTERM', () => undefined);
  setInterval(() => undefined, 1000);
}
createInterface({ input: process.stdin }).on('line', (line) => {
  handle(JSON.parse(line) as Message);
});
