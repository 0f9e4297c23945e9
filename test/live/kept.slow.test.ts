import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeAll, describe, expect, test } from 'vitest';
import { listenHttp } from '../servers/listen.ts';
import { writtenFolder } from '../writtenFolder.ts';
import { asking, faultline, keptRun, plain, script } from './faultline.ts';
import { inProcess } from './inProcess.ts';
import { served } from './served.ts';

const patience = 180_000;

/** One run that all of these read: three questions, one answered with a formula. */
let folder = '';
let kept = '';
let report = '';
beforeAll(async () => {
  folder = writtenFolder({});
  await using server = await served();
  const { code, out } = await faultline(asking(server.url, 'wrong-types', '--per-category', '3', '--json', '-o', 'first.html'), { folder });
  expect(code).toBe(0);
  report = out;
  kept = keptRun(folder);
}, patience);

/** A copy of the run, its journal folded in, to be spoilt. */
function copied(name: string): string {
  const file = join(folder, name);
  copyFileSync(join(folder, kept), file);
  return file;
}

describe.concurrent('a kept run', () => {
  test('graded again says byte for byte what it said at first, outside of timing', { timeout: patience }, async () => {
    const { code, out, err } = await faultline(['regrade', kept, '--json'], { folder });
    expect([code, err]).toEqual([0, '']);
    const [first, second]: readonly { timing?: unknown }[] = [JSON.parse(report), JSON.parse(out)];
    expect(first?.timing).toBeDefined();
    for (const one of [first, second]) delete one?.timing;
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    expect((await inProcess(['diagnose', join(folder, kept), '--json'], folder)).out.length).toBe(out.length);
  });

  test('is held against a target that it was not planned with, and against none of its models that is none', async () => {
    const held = await inProcess(['diagnose', join(folder, kept), '--json', '--target', '99%'], folder);
    expect(JSON.parse(held.out)).toMatchObject({ settings: { target: 0.99 } });
    expect(JSON.parse(report)).toMatchObject({ settings: { target: null } });
    const none = await inProcess(['diagnose', join(folder, kept), '--reference', 'nobody'], folder);
    expect([none.code, plain(none.err)]).toEqual([2, expect.stringContaining('one of the models of this run as reference: openai-compatible:wrong-types')]);
    const nowhere = await inProcess(['diagnose', join(folder, kept), '-o', join(folder, 'none', 'r.html')], folder);
    expect([nowhere.code, nowhere.out]).toEqual([2, '']);
  });

  test('opens a case with all that was asked and said', async () => {
    const lines = (await inProcess(['export', join(folder, kept)], folder)).out.trimEnd().split('\n');
    const { caseId }: { readonly caseId: string } = JSON.parse(lines[0] ?? '');
    const { code, out } = await inProcess(['show', join(folder, kept), caseId], folder);
    expect(code).toBe(0);
    expect(plain(out)).toContain(caseId);
    expect(plain(out)).toContain('openai-compatible:wrong-types');
    const none = await inProcess(['show', join(folder, kept), 'none-such'], folder);
    expect([none.code, plain(none.err)]).toEqual([2, expect.stringContaining('"none-such"')]);
  });

  test('is exported as lines of JSON and as a table', { timeout: patience }, async () => {
    const lines = await faultline(['export', kept], { folder });
    const table = await faultline(['export', kept, '--format', 'csv', '-o', 'table.csv'], { folder });
    expect([lines.code, lines.err, table.code, table.out]).toEqual([0, '', 0, '']);
    const records: readonly Record<string, unknown>[] = lines.out.trimEnd().split('\n').map((line): Record<string, unknown> => JSON.parse(line));
    expect(records.map(({ order, state, category, attempts, repetition }) => ({ order, state, category, attempts, repetition }))).toEqual(
      [0, 1, 2].map((order) => ({ order, state: 'answered', category: 'parallel', attempts: 1, repetition: 0 })),
    );
    const rows = readFileSync(join(folder, 'table.csv'), 'utf8').split('\r\n');
    expect(rows[0]).toBe('trial,order,model,case,repetition,category,state,outcome,reason,strict,lenient,codes,forgiven,rest,answer,turns,attempts,input tokens,output tokens,reasoning tokens,seconds');
    expect(rows.slice(1, 4).map((row) => row.split(',', 1)[0])).toEqual(records.map(({ trial }) => trial));
    const nowhere = await faultline(['export', kept, '-o', 'nowhere/x.csv'], { folder });
    expect([nowhere.code, plain(nowhere.err)]).toEqual([2, 'Expected "nowhere/x.csv" to be a file that can be written, but opening it failed (ENOENT). What to do: name another file. ']);
    const itself = await inProcess(['export', join(folder, kept), '-o', join(folder, 'runs', '..', kept)], folder);
    expect([itself.code, plain(itself.err)]).toEqual([2, expect.stringContaining('is the run itself. What to do: name another file.')]);
  });

  test.skipIf(!existsSync('/dev/full'))('is not said to be exported where the disk is full (where /dev/full stands for one)', { timeout: patience }, async () => {
    const file = await inProcess(['export', join(folder, kept), '-o', '/dev/full'], folder);
    expect([file.code, file.err]).toEqual([3, 'Writing "/dev/full" failed (ENOSPC); what it holds is not whole. Make room or name another file.\n']);
    const stdout = await faultline(['export', kept], { folder, through: ['sh', '-c', 'exec "$@" > /dev/full', 'sh'] });
    expect([stdout.code, stdout.err]).toEqual([3, 'Writing the report to stdout failed (ENOSPC).\n']);
  });

  test('with an answer that a spreadsheet would run exports it as text', { timeout: patience }, async () => {
    await using formula = await listenHttp((_, response) => {
      const message = { role: 'assistant', content: '=HYPERLINK("http://x")\n"q",' };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: 'x', object: 'chat.completion', model: '@m', choices: [{ index: 0, message, finish_reason: 'stop' }] }));
    });
    const own = writtenFolder({});
    expect((await faultline(asking(`${formula.origin}/v1`, 'm', '--category', 'abstention'), { folder: own })).code).toBe(0);
    const { out } = await inProcess(['export', join(own, keptRun(own)), '--format', 'csv'], own);
    expect(out).toContain(`,"'=HYPERLINK(""http://x"")\n""q"",",1,1,`);
    expect(out).not.toMatch(/[,"]=HYPERLINK/);
  });

  test('is compared with another case by case', { timeout: patience }, async () => {
    await using server = await served();
    expect((await faultline(asking(server.url, 'sound', '--per-category', '3', '--runs', 'others'), { folder })).code).toBe(0);
    const other = keptRun(folder, 'others');
    const { code, out } = await faultline(['diff', kept, other, '--json'], { folder });
    const [difference]: readonly Record<string, unknown>[] = JSON.parse(out);
    const { code: same, out: text } = await inProcess(['diff', join(folder, other), join(folder, other)], folder);
    expect([code, same]).toEqual([0, 0]);
    expect(difference).toMatchObject({ before: 'openai-compatible:wrong-types', after: 'openai-compatible:sound', shared: 3, onlyBefore: 0, onlyAfter: 0, rightAfter: 3, lost: [] });
    expect(text).toBe('openai-compatible:sound\n  3 cases graded in both, 0 only in the first, 0 only in the second\n  right: 100.0 % then 100.0 %; 0 lost, 0 won\n');
  });

  test('may be read by someone who stops reading', { timeout: patience }, async () => {
    const seen = { out: '', err: '' };
    const child = spawn('sh', ['-c', '"$1" "$2" export "$3" | head -c 10; "$1" "$2" runs runs | head -c 5', 'sh', process.execPath, script, kept], { cwd: folder });
    child.stdout.setEncoding('utf8').on('data', (text: string) => (seen.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (seen.err += text));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, seen.err, seen.out]).toEqual([0, '', '{"trial":"runs/']);
  });
});

describe.concurrent('what is no sound run', () => {
  const opened: readonly (readonly [string, (name: string) => void, number, string])[] = [
    ['nothing.sqlite', () => undefined, 2, 'nothing is there. What to do: check the path'],
    ['text.sqlite', (name) => { writeFileSync(join(folder, name), 'x'.repeat(4000)); }, 2, 'the file is none, or was cut off while it was being created'],
    ['empty.sqlite', (name) => { writeFileSync(join(folder, name), ''); }, 2, 'the file is none, or was cut off while it was being created'],
    ['newer.sqlite', (name) => { change(copied(name), 'PRAGMA user_version = 99'); }, 2, 'was written by a newer Faultline (store version 99). What to do: update Faultline.'],
    ['damaged.sqlite', (name) => { overwrite(copied(name)); }, 3, 'is damaged'],
    ['cut.sqlite', (name) => { truncateSync(copied(name), 8192); }, 3, 'is damaged'],
    ['foreign.sqlite', (name) => { change(join(folder, name), 'CREATE TABLE t (a)'); }, 2, 'the file is none, or was cut off while it was being created'],
  ];
  test.each(opened)('%s is said to be so', { timeout: patience }, async (name, make, code, said) => {
    make(name);
    const asked = ['regrade', 'export', 'resume', 'retry'].map((command) => inProcess([command, join(folder, name)], folder));
    for (const ran of await Promise.all(asked)) {
      expect([ran.code, ran.out]).toEqual([code, '']);
      expect(plain(ran.err)).toContain(said);
      expect(ran.err).not.toMatch(/\n\s+at /);
    }
  });

  test('is listed beside the sound ones with what is wrong with it', { timeout: patience }, async () => {
    mkdirSync(join(folder, 'mixed'));
    copied('mixed/a.sqlite');
    overwrite(copied('mixed/b.sqlite'));
    writeFileSync(join(folder, 'mixed', 'c.sqlite'), 'x');
    writeFileSync(join(folder, 'mixed', 'd.txt'), 'x');
    const { code, out, err } = await faultline(['runs', 'mixed'], { folder });
    expect([code, err]).toEqual([0, '']);
    expect(plain(out)).toMatch(/^mixed\/a\.sqlite 3 of 3 answered, 0 not observed, complete: openai-compatible:wrong-types mixed\/b\.sqlite cannot be read: .*damaged.* mixed\/c\.sqlite cannot be read: no run $/);
    const absolute = await inProcess(['runs', join(folder, 'mixed')], writtenFolder({}));
    expect([absolute.code, absolute.out]).toEqual([0, expect.stringContaining(`${join(folder, 'mixed', 'a.sqlite')}\n`)]);
    const usual = await inProcess(['runs'], writtenFolder({}));
    expect([usual.code, usual.out]).toEqual([0, 'No runs are kept in faultline-runs.\n']);
    const nowhere = await inProcess(['runs', 'nowhere'], folder);
    expect([nowhere.code, plain(nowhere.err)]).toEqual([2, expect.stringContaining('cannot be read (ENOENT). What to do: name the folder that --runs named.')]);
  });
});

/** Runs a statement on a file of SQLite, or on a new one. */
function change(file: string, statement: string): void {
  const database = new DatabaseSync(file);
  database.exec(statement);
  database.close();
}

/** Leaves the header and spoils all behind it. */
function overwrite(file: string): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, 100);
  writeFileSync(file, bytes);
}

describe.concurrent('places where no run can be kept', () => {
  const refused = 'Expected "[^"]+" to be a folder that runs can be kept in, but ';

  test('a file, said before anybody is asked', { timeout: patience }, async () => {
    await using server = await served();
    const { code, err } = await faultline(asking(server.url, 'sound', '--runs', 'a file'), { folder: writtenFolder({ 'a file': 'x' }) });
    expect([code, plain(err)]).toEqual([2, expect.stringMatching(new RegExp(`^${refused}a file is in its place\\. What to do: name another one with --runs\\. $`))]);
    expect(server.requests()).toBe(0);
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written (not as root, who may write everywhere)', { timeout: patience }, async () => {
    await using server = await served();
    const own = writtenFolder({});
    mkdirSync(join(own, 'closed'), { mode: 0o500 });
    const { code, err } = await faultline(asking(server.url, 'sound', '--runs', 'closed'), { folder: own });
    chmodSync(join(own, 'closed'), 0o700);
    expect([code, plain(err), server.requests()]).toEqual([2, expect.stringContaining('access to it is denied'), 0]);
  });

  const own = ['unshare', '-rm', 'sh', '-c'] as const;
  const canMount = spawnSync(own[0], [...own.slice(1), 'mount -t tmpfs -o size=64k none "$TMPDIR"', 'sh'], { env: { ...process.env, TMPDIR: writtenFolder({}) } }).status === 0;

  test.skipIf(!canMount)('a read-only file system (where one can be mounted)', { timeout: patience }, async () => {
    await using server = await served();
    const at = writtenFolder({ 'place/x': 'x' });
    const { code, err } = await faultline(asking(server.url, 'sound', '--runs', 'place'), { folder: at, through: [...own, 'mount -t tmpfs -o ro none place && exec "$@"', 'sh'] });
    expect([code, plain(err), server.requests()]).toEqual([2, expect.stringContaining('read-only'), 0]);
  });

  test.skipIf(!canMount)('a disk that fills up (where one can be mounted) loses nothing that was committed', { timeout: patience }, async () => {
    await using server = await served();
    const at = writtenFolder({ 'place/x': 'x' });
    const args = asking(server.url, 'sound', '--runs', 'place', '--per-category', '90', '--repetitions', '20', '--concurrency', '4');
    const shell = 'mount -t tmpfs -o size=1200k none place && { "$@"; code=$?; cp place/*.sqlite* .; exit $code; }';
    const { code, out, err } = await faultline(args, { folder: at, through: [...own, shell, 'sh'] });
    expect([code, out, plain(err)]).toEqual([3, '', expect.stringMatching(/the disk that holds \S+ (is full|failed or is full .*); what was committed is safe, so (make room|see to the disk) and resume/)]);
    expect(err).not.toMatch(/\n\s+at /);
    const { out: listed } = await faultline(['runs', '.', '--json'], { folder: at });
    const [row]: readonly { readonly planned: number; readonly answered: number; readonly notObserved: number; readonly fault: string | null }[] = JSON.parse(listed);
    // Rounds that found no room are made when the run goes on.
    expect(row).toMatchObject({ notObserved: 0, fault: null });
    expect(row?.planned).toBeLessThanOrEqual(1800);
    expect(row?.answered).toBeGreaterThan(0);
    expect(row?.answered).toBeLessThan(1800);
  });
});
