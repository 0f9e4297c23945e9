import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../rules/projectFiles.ts';
import { writtenFolder } from '../writtenFolder.ts';

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line as a person runs it: a process of its own. */
function faultline(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'bin', 'faultline.js'), ...args], { cwd: folder, env: { ...process.env, ...environment } });
    const seen = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (seen.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (seen.err += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, ...seen });
    });
  });
}

const tool = { type: 'function', function: { name: 'f', description: 'd', parameters: { type: 'object', properties: { a: { type: 'integer' } }, required: ['a'] } } };

function logged(id: string, content: string | null, call: string | null, model = 'm'): string {
  const tool_calls = call === null ? undefined : [{ type: 'function', function: { name: 'f', arguments: call } }];
  return JSON.stringify({
    id,
    request: { model, messages: [{ role: 'user', content: `ask ${id}` }], tools: [tool] },
    response: { choices: [{ message: { role: 'assistant', content, tool_calls }, finish_reason: 'stop' }] },
  });
}

const resultFile = 'result/m/gorilla_openfunctions_v1_test_simple_result.json';
const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
const hostile = '<script>alert(1)</script>\u001b[31mred\u202etxt';
const question = JSON.stringify({ id: 'simple_0', question: 'q', function: { name: 'f', description: 'd', parameters: { type: 'dict', properties: { a: { type: 'integer', description: 'a' } }, required: ['a'] } } });
const key = JSON.stringify({ id: 'simple_0', ground_truth: { f: { a: [1] } } });
const result = (id: string, text: string): string => JSON.stringify({ id, result: text });

let folder = '';
beforeAll(() => {
  folder = writtenFolder({
    'a file': 'x',
    'mixed/log.jsonl': logged('a', 'x', null),
    [`mixed/${resultFile}`]: result('simple_0', '[f(a=1)]'),
    'unknown/notes.txt': 'x',
    'unknown/x.json': '{"a":1}',
    [`unasked/${resultFile}`]: result('simple_0', '[f(a=1)]'),
    'bytes/log.jsonl': Buffer.concat([Buffer.from(`${logged('a', null, '{"a":1}')}\n{"id":"`), Buffer.from([0xff, 0xfe]), Buffer.from(`"}\n${logged('b', null, '{"a":2}')}\n`)]),
    'deep/log.jsonl': [logged('a', null, `{"a":${deep}}`), logged('b', `f(a=${deep})`, null), logged('c', 'x', null).replace('"x"', deep)].join('\n'),
    'hostile/log.jsonl': Array.from({ length: 30 }, (_, index) => logged(`h${String(index)}`, `${hostile}\n{"name":"f","arguments":{"a":"${hostile}"}}`, null, hostile)).join('\n'),
    'outside/log.jsonl': logged('z', 'x', null),
    'linked/log.jsonl': logged('a', 'x', null),
    'log/log.jsonl': [logged('a', null, '{"a":1}'), logged('b', null, '{}'), logged('b', null, '{}'), '{"broken'].join('\n'),
    'kept/a.sqlite': '',
    'kept/b.sqlite': '',
    'kept/b.sqlite-wal': '',
    'single/a.sqlite': '',
    'failed/log.jsonl': [logged('a', null, '{"a":1}'), JSON.stringify({ id: 'b', request: { model: 'm', messages: [], tools: [tool] }, error: { status: 429, message: 'Rate limit reached' } })].join('\n'),
    'runs/data/gorilla_openfunctions_v1_test_simple.json': question,
    'runs/data/possible_answer/gorilla_openfunctions_v1_test_simple.json': key,
    [`runs/${resultFile}`]: [result('simple_0', '[f(a=1)]'), result('simple_0', '[f(a=2)]'), result('simple_7', '[f(a=1)]'), '{"id":"simple_1"}', '{"id":'].join('\n'),
    'runs/score/m/simple_score.json': '{"accuracy": 1, "correct_count": 1, "total_count": 1}\n{"id": 1, "mod',
  });
  mkdirSync(join(folder, 'empty'));
  symlinkSync(join(folder, 'outside'), join(folder, 'linked', 'away'));
  symlinkSync(join(folder, 'gone'), join(folder, 'linked', 'dangling.jsonl'));
  symlinkSync(join(folder, 'linked'), join(folder, 'linked', 'loop'));
  mkdirSync(join(folder, 'long'));
  writeFileSync(join(folder, 'long', 'log.jsonl'), `${logged('a', null, '{"a":1}')}\n"`);
  // A line of 70 MB that takes no room on disk.
  truncateSync(join(folder, 'long', 'log.jsonl'), 70 * 1024 * 1024);
});

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ');

describe('what the user can fix ends with 2 and says what to do', () => {
  test.each<[string, readonly string[], string]>([
    ['a folder that is not there', ['diagnose', 'nowhere'], 'nowhere cannot be read: not there'],
    ['a file', ['diagnose', 'a file'], 'a file is not a folder'],
    ['an empty folder', ['diagnose', 'empty'], 'empty is empty'],
    ['several kinds of recording', ['diagnose', 'mixed'], 'the folder holds several: bfcl, chat'],
    ['nothing that can be read', ['diagnose', 'unknown'], 'nothing in it is of a kind that can be read'],
    ['no questions', ['diagnose', 'unasked'], 'none lie in the folder or beside it'],
    ['a wrong folder of questions', ['diagnose', 'unasked', '--questions', 'nowhere'], 'Expected a folder of questions and answer keys, but nowhere cannot be read: not there'],
    ['an empty folder of questions', ['diagnose', 'unasked', '--questions', 'empty'], 'name a folder that holds questions and answer keys'],
    ['a folder of questions without any', ['diagnose', 'unasked', '--questions', 'unknown'], 'none that fit lie in the folder given with --questions'],
    ['an unknown reference', ['diagnose', 'log', '--reference', 'x'], 'Expected one of the recorded models as reference (m), but "x" was named'],
    ['a syntax of an unknown model', ['diagnose', 'log', '--syntax', 'x=python'], 'Expected one of the recorded models (m), but "x" was named'],
    ['an unknown syntax', ['diagnose', 'log', '--syntax', 'm=cobol'], 'but "cobol" was named'],
    ['a profile of an unknown model', ['diagnose', 'runs', '--profile', 'x=python'], 'Expected one of the recorded models (m), but "x" was named'],
    ['an unknown profile', ['diagnose', 'runs', '--profile', 'm=cobol'], 'cobol'],
    ['a profile without a model', ['diagnose', 'runs', '--profile', 'python'], 'Expected model=value'],
    ['a target that is no share', ['diagnose', 'log', '--target', '900'], 'Expected a percentage from 0% to 100%'],
    ['a width that is none', ['diagnose', 'log', '--columns', 'x'], 'Expected a width from 20 to 1000'],
    ['an unknown kind of report', ['diagnose', 'log', '-o', 'x.pdf'], 'Expected an output file ending in .html, .json, .md'],
    ['an output into a folder that is not there', ['diagnose', 'log', '-o', 'nowhere/x.md'], 'its folder does not exist'],
    ['an output that is a folder', ['diagnose', 'log', '-o', 'folder.md'], 'it is a folder'],
    ['a case that was not recorded', ['show', 'log', 'x'], 'nothing was recorded under "x"'],
    ['a model that was not recorded', ['show', 'log', 'a', '--model', 'x'], 'Expected the id of a case that "x" answered'],
    ['an unknown command', ['nonsense'], "Unknown command 'nonsense'. What to do: faultline --help tells what can be given."],
    ['a folder of kept runs', ['diagnose', 'kept'], 'Expected recorded outputs, or one kept run, but kept is a folder of 2 kept runs. What to do: name one of them, for example the last: kept/b.sqlite.'],
    ['a folder of one kept run', ['show', 'single', 'x'], 'name it: single/a.sqlite'],
    ['neither a folder nor a model', ['diagnose'], 'Expected a folder of recorded outputs, or a model to be asked, but neither was given.'],
  ])('%s', async (_, args, said) => {
    mkdirSync(join(folder, 'folder.md'), { recursive: true });
    const { code, out, err } = await faultline(args);
    expect(plain(err)).toContain(said);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be read (not as root, who may read everything)', async () => {
    mkdirSync(join(folder, 'closed'));
    chmodSync(join(folder, 'closed'), 0);
    const { code, err } = await faultline(['diagnose', 'closed']);
    expect([code, err]).toEqual([2, expect.stringContaining('closed cannot be read: no permission')]);
  });
});

describe('what cannot be read is counted, named, and no wrong answer', () => {
  test.each<[string, string, readonly string[]]>([
    ['bytes that are no UTF-8', 'bytes', ['2 answers read', '1 problem', '1 line that is no UTF-8', 'log.jsonl:2 – not valid UTF-8']],
    ['a line of 70 MB', 'long', ['1 answer read', '1 line too long to read', 'log.jsonl:2 – longer than 67108864 bytes']],
    ['values nested 10 000 deep', 'deep', ['2 answers read', 'log.jsonl:3 – nested more than 200 levels deep']],
    ['links that leave the folder, lead nowhere or back', 'linked', ['1 answer read', 'away – a link that leaves the folder', 'dangling.jsonl – not there']],
    ['a repeated request and a broken line', 'log', ['2 answers read', '2 problems', 'log.jsonl:3', 'log.jsonl:4']],
    ['a recorded fault of the provider', 'failed', ['2 answers read', '1 not observed', '0 problems']],
    ['duplicates, unknown ids, missing results, broken lines and a cut verdict file', 'runs', ['1 of 1 answer right', '1 answer read, 1 graded', '6 problems', 'simple_7', 'simple_0', 'simple_score.json:2']],
  ])('%s', async (_, name, said) => {
    const { code, out, err } = await faultline(['diagnose', name]);
    expect([code, err]).toEqual([0, '']);
    for (const each of said) expect(plain(out)).toContain(each);
  });
});

test('nothing of a model acts on a screen or a page, whichever report it stands in', async () => {
  const { code, out } = await faultline(['diagnose', 'hostile', '--columns', '40', '-o', 'h.md', '-o', 'h.html', '-o', 'h.json']);
  const shown = await faultline(['show', 'hostile', 'h0']);
  const reconciled = await faultline(['reconcile', 'hostile']);
  expect([code, shown.code, reconciled.code]).toEqual([0, 0, 0]);
  const texts = [out, shown.out, reconciled.out, readFileSync(join(folder, 'h.md'), 'utf8')];
  for (const text of texts) expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  expect(readFileSync(join(folder, 'h.html'), 'utf8')).not.toContain('<script>alert');
  expect(readFileSync(join(folder, 'h.json'), 'utf8')).not.toContain('\u001b');
  expect(out.split('\n').filter((line) => line.length > 40)).toEqual([]);
  expect(texts.every((text) => text.includes('alert'))).toBe(true);
});

describe('how it ends', () => {
  test('no colour where nobody looks, whatever the environment says of the terminal', async () => {
    const { out } = await faultline(['diagnose', 'log'], { TERM: 'xterm-256color', FORCE_COLOR: '1' });
    expect(out).not.toContain('\u001b');
    expect(out.length).toBeGreaterThan(200);
  });

  test('a reader that stops reading is no fault', async () => {
    const child = spawn('sh', ['-c', '"$1" "$2" diagnose log --json | head -c 10', 'sh', process.execPath, join(root, 'bin', 'faultline.js')], { cwd: folder });
    const seen = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (seen.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (seen.err += text));
    await new Promise((resolve) => child.on('close', resolve));
    expect(seen.err).toBe('');
    expect(seen.out.startsWith('{')).toBe(true);
  });

  test('an interrupt says so and leaves no trace of a stack', async () => {
    // A command at work that leaves interrupts to the process, as all do but those that ask live models.
    const source = `import { interrupts } from ${JSON.stringify(join(root, 'src', 'cli', 'interrupts.ts'))}; interrupts(process.stderr); setInterval(() => {}, 1000); process.stdout.write('at work');`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', source], { cwd: folder });
    const seen = { err: '' };
    child.stderr.setEncoding('utf8').on('data', (text: string) => (seen.err += text));
    child.stdout.once('data', () => child.kill('SIGINT'));
    const [code, signal] = await new Promise<readonly [number | null, string | null]>((resolve) => child.on('close', (ended, by) => resolve([ended, by])));
    expect([code, signal]).toEqual([null, 'SIGINT']);
    expect(seen.err).toMatch(/\nInterrupted\.\n$/);
    expect(seen.err).not.toMatch(/\n\s+at /);
  });

  test('an output that fails leaves what was there before', async () => {
    writeFileSync(join(folder, 'kept.md'), 'before');
    const { code } = await faultline(['diagnose', 'log', '-o', 'kept.md', '-o', 'nowhere/x.html']);
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'kept.md.unfinished'))).toBe(false);
  });

  test('a certain loss of a size is 1 only where that was asked for', async () => {
    expect([(await faultline(['diagnose', 'hostile'])).code, (await faultline(['diagnose', 'hostile', '--fail-on', '50%'])).code]).toEqual([0, 1]);
  });
});
