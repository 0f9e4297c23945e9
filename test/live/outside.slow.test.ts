import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../src/core/Diagnosis.ts';
import { root } from '../rules/projectFiles.ts';
import { writtenFolder } from '../writtenFolder.ts';
import { asking, bytesUnder, faultline, keptRun, plain } from './faultline.ts';
import { inProcess } from './inProcess.ts';
import { frontOf } from './frontOf.ts';
import { served } from './served.ts';

const patience = 180_000;
const key = 'sk-outside-5Tq9Zx81LmWv';
const defineConfig = `import { defineConfig } from ${JSON.stringify(pathToFileURL(join(root, 'src', 'core', 'defineConfig.ts')).href)};\n`;

/** The smallest run there is of models that the configuration knows. */
const small = ['diagnose', '--category', 'parallel', '--per-category', '1', '--no-probe', '--attempts', '1', '--progress', 'none'] as const;

describe.concurrent('keys', () => {
  test('in .env, and before it in the environment', { timeout: patience }, async () => {
    await using server = await served({ key });
    const folder = writtenFolder({ '.env': `# mine\nOPENAI_COMPATIBLE_API_KEY="${key}"\nOPENAI_COMPATIBLE_BASE_URL=${server.url}\n` });
    const args = [...small, '--model', 'openai-compatible:sound', '--runs', 'runs'];
    const fromFile = await faultline(args, { folder });
    expect([fromFile.code, plain(fromFile.out)]).toEqual([0, expect.stringContaining('1 of 1 answer right')]);
    const overridden = await faultline(args, { folder, environment: { OPENAI_COMPATIBLE_API_KEY: 'sk-another-0123456789' } });
    expect([overridden.code, plain(overridden.err)]).toEqual([2, expect.stringContaining('HTTP 401')]);
    const elsewhere = await faultline(args, { folder: writtenFolder({}), environment: { OPENAI_COMPATIBLE_API_KEY: key, OPENAI_COMPATIBLE_BASE_URL: server.url } });
    expect(elsewhere.code).toBe(0);
  });

  test('and headers stand in no file and in no output, even where the server says them back', { timeout: patience }, async () => {
    const header = 'header-secret-8Yh3Kd02Qp';
    await using server = await served({ key });
    await using echo = await frontOf(server, ({ headers }, { body }) => {
      const team = String(headers['x-team']);
      const heard = `${headers.authorization ?? ''} ${team}`;
      const said = body.replace('"id":"chatcmpl-', `"heard":${JSON.stringify(heard)},"id":"${Buffer.from(team).toString('base64')} ${heard} `);
      return { status: 200, headers: { 'content-type': 'text/event-stream', 'x-heard': heard, 'set-cookie': `k=${key}` }, body: said };
    });
    const folder = writtenFolder({});
    const args = asking(`${echo.origin}/v1`, 'sound', '--header', `X-Team: ${header}`, '-o', 'report.json', '-o', 'report.html', '--cache', 'cache', '--progress', 'json');
    const asked = await faultline(args, { folder, environment: { OPENAI_COMPATIBLE_API_KEY: key } });
    expect(asked.code).toBe(0);
    const run = keptRun(folder);
    const exported = await faultline(['export', run], { folder });
    const { caseId }: { readonly caseId: string } = JSON.parse(exported.out);
    const shown = [exported, await faultline(['show', run, caseId], { folder })];
    expect(shown.map(({ code }) => code)).toEqual([0, 0]);
    const everything = [bytesUnder(folder), asked.out, asked.err, ...shown.flatMap(({ out, err }) => [out, err])].join('\n');
    for (const secret of [key, header]) {
      for (const form of [secret, Buffer.from(secret).toString('base64').replace(/=+$/, ''), encodeURIComponent(secret), Buffer.from(secret, 'latin1').toString('utf16le')]) expect(everything).not.toContain(form);
    }
    // What was looked through holds what was asked.
    expect(everything).toContain('openai-compatible');
    const refused = await faultline([...small, '--model', 'openai-compatible:sound', '--header', `not a header ${header}`], { folder });
    expect([refused.code, refused.err]).toEqual([2, expect.not.stringContaining(header)]);
  });

  test('the key that a provider needs is asked for by the name of its variable', { timeout: patience }, async () => {
    const { code, err } = await faultline([...small, '--model', 'openai:gpt-5-mini'], { folder: writtenFolder({}) });
    expect([code, err]).toEqual([2, 'Expected a key for "openai", but OPENAI_API_KEY is not set.\nWhat to do: set OPENAI_API_KEY in the environment or in .env.\n']);
  });
});

describe.concurrent('faultline.config.ts', () => {
  test('names an endpoint, its key, a header, a price, a target, and where runs are kept', { timeout: patience }, async () => {
    const seen: (string | undefined)[] = [];
    await using server = await served({ key });
    await using front = await frontOf(server, ({ headers }, reply) => {
      seen.push(headers['x-team']?.toString());
      return reply;
    });
    const folder = writtenFolder({
      'faultline.config.ts': `${defineConfig}export default defineConfig({
  models: ['ours:sound'],
  endpoints: { ours: { provider: 'vllm', baseUrl: '${front.origin}/v1', keyVariable: 'OUR_KEY', headers: { 'x-team': '$OUR_TEAM' } } },
  prices: { 'ours:sound': { input: 1_000_000, output: 2_000_000 } },
  target: 0.9,
  runs: 'kept',
});\n`,
      '.env': `OUR_KEY=${key}\nOUR_TEAM=evaluation\n`,
    });
    const asked = await faultline([...small, '--json'], { folder });
    expect(asked.code).toBe(0);
    const { run, settings }: Diagnosis = JSON.parse(asked.out);
    const { model, cost, tokens } = run?.models[0] ?? { model: '', cost: null, tokens: { input: null, output: null } };
    const [input, output] = [tokens.input ?? 0, tokens.output ?? 0];
    expect([model, cost, settings.target]).toEqual(['ours:sound', input + 2 * output, 0.9]);
    expect(output).toBeGreaterThan(0);
    expect(seen).toEqual(['evaluation']);
    const other = join(folder, 'prices.json');
    writeFileSync(other, '{"ours:sound": {"input": 3000000, "output": 0}}');
    const again = await faultline(['regrade', keptRun(folder, 'kept'), '--prices', 'prices.json'], { folder });
    expect(plain(again.out)).toContain(`cost ${(3 * input).toFixed(2)}`);
    const listed = await faultline(['models', '--json'], { folder });
    const rows: readonly { readonly prefix: string; readonly state: string; readonly models: readonly string[] | null }[] = JSON.parse(listed.out);
    const row = rows.find(({ prefix }) => prefix === 'ours');
    expect(row?.state).toBe('answers');
    expect(row?.models).toContain('sound');
    expect(rows.find(({ prefix }) => prefix === 'openai')?.state).toBe('needs-a-key');
    expect(rows.find(({ prefix }) => prefix === 'openai-compatible')?.state).toBe('needs-an-address');
    expect(rows.find(({ prefix }) => prefix === 'simulated')?.state).toBe('built-in');
  });

  test.each<readonly [string, string, string]>([
    ['does not parse', 'export default {', 'Expected faultline.config.ts to be a module that loads, but loading it failed: '],
    ['throws', "throw new Error('no luck');", 'loading it failed: no luck. What to do: mend it, or move it away.'],
    ['exports nothing by default', 'export const a = 1;', 'Expected faultline.config.ts to export a configuration by default, but it exports none.'],
    ['says what nobody knows', 'export default { modles: [] };', 'Expected in faultline.config.ts one of models, endpoints, prices, target, concurrency, runs, embeddings, retrievers, providers, syntaxes, suites, formats, stressors, but it has "modles".'],
  ])('that %s is the user’s to mend', { timeout: patience }, async (_, text, said) => {
    const { code, out, err } = await inProcess(['runs'], writtenFolder({ 'faultline.config.ts': text }));
    expect([code, out, plain(err)]).toEqual([2, '', expect.stringContaining(said)]);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('whose provider has a bug ends with 70 and what to report', { timeout: patience }, async () => {
    const provider = `{ id: 'mine', version: '1', description: 'd', keyVariables: [], needsKey: false, baseUrlVariables: [], defaultBaseUrl: 'http://127.0.0.1:1', listRequest: () => null, readList: () => null, open: () => { throw new TypeError('broken on purpose'); } }`;
    const { code, out, err } = await faultline([...small, '--model', 'mine:one'], { folder: writtenFolder({ 'faultline.config.ts': `export default { providers: [${provider}] };\n` }) });
    expect([code, out, plain(err)]).toEqual([70, '', expect.stringMatching(/^This is a bug in Faultline, not in what you gave it\. Please report it with these lines: TypeError: broken on purpose at /)]);
  });
});

describe.concurrent('what is typed wrongly is said before anybody is asked', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['an unknown provider', ['--model', 'nobody:x'], 'Expected a provider: anthropic, google, openai, '],
    ['no provider', ['--model', 'gpt-5-mini'], 'Expected a model as <provider>:<name>, but "gpt-5-mini" was given.'],
    ['no address', ['--model', 'openai-compatible:x'], 'Expected the address of the endpoint "openai-compatible", but none was given. What to do: give it with --base-url, or set OPENAI_COMPATIBLE_BASE_URL.'],
    ['no URL', ['--model', 'openai-compatible:x', '--base-url', 'localhost:8000'], 'Expected a base URL that begins with http:// or https://, but "localhost:8000" was given.'],
    ['a model twice', ['--model', 'simulated:sound', '--model', 'simulated:sound'], '"simulated:sound" was named twice. What to do: use --repetitions'],
    ['an unknown simulated model', ['--model', 'simulated:none'], 'Expected one of the simulated models sound, loses-calls'],
    ['an unknown interface', ['--model', 'simulated:sound', '--interface', 'cobol'], 'Expected an interface: native, native-strict, free, or text in the syntax'],
    ['an unknown category', ['--model', 'simulated:sound', '--category', 'hard'], '"hard" was named'],
    ['a ceiling on money without a price', ['--model', 'simulated:sound', '--max-cost', '1'], 'Expected a price for simulated:sound, without which a ceiling on money cannot be held'],
    ['prices that are none', ['--model', 'simulated:sound', '--prices', 'nowhere.json'], 'What to do: mend the file, or leave --prices out.'],
    ['a folder and a model', ['somewhere', '--model', 'simulated:sound'], '"somewhere" and --model were both given'],
    ['neither', [], 'Expected a folder of recorded outputs, or a model to be asked, but neither was given.'],
    ['a count that is none', ['--model', 'simulated:sound', '--repetitions', '0'], 'Expected a whole number of at least 1'],
  ])('%s', { timeout: patience }, async (_, args, said) => {
    const { code, out, err } = await inProcess([...small, ...args], writtenFolder({}));
    expect([code, out, plain(err)]).toEqual([2, '', expect.stringContaining(said)]);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test('as a process of its own too', { timeout: patience }, async () => {
    const { code, out, err } = await faultline([...small, '--model', 'nobody:x'], { folder: writtenFolder({}) });
    expect([code, out, plain(err)]).toEqual([2, '', expect.stringMatching(/^Expected a provider: .*, but "nobody" was named\. What to do: name one of these before the colon/)]);
  });
});

describe.concurrent('a stressor of one’s own', () => {
  const apply = `apply: async ({ case: one, environment }) => {
    const last = one.prompt.messages.at(-1);
    if (last?.role !== 'user') return { state: 'not-applicable', reason: 'nobody asks' };
    const messages = [...one.prompt.messages.slice(0, -1), { ...last, content: last.content + '!!!' }];
    return { state: 'changed', projection: { case: { ...one, prompt: { ...one.prompt, messages } }, environment }, dose: null, control: false };
  }`;
  const configured = (id: string): string => `export default { stressors: [{ id: '${id}', version: '3', description: 'shouts', analysis: 'invariance', needs: [], subtasks: [], levels: ['loud'], readLevel: (text) => (text === 'loud' ? text : null), ${apply} }] };\n`;
  const asked = ['--model', 'simulated:sound', '--category', 'parallel', '--per-category', '12', '--no-probe', '--progress', 'none', '--runs', 'runs'] as const;

  test('is asked for by its id, told of as it is called, and kept with its version', { timeout: patience }, async () => {
    const folder = writtenFolder({ 'faultline.config.ts': configured('shouting') });
    const { code, out } = await faultline(['stress', 'shouting', ...asked, '--json'], { folder });
    expect(code).toBe(0);
    const { stress }: Diagnosis = JSON.parse(out);
    expect(stress).toMatchObject([{ kind: 'invariance', stressor: 'shouting', level: 'loud', variant: { value: 1, n: 12 } }]);
    const run = keptRun(folder);
    const shown = await faultline(['regrade', run], { folder });
    expect(plain(shown.out)).toContain('“shouting” is at “loud”');
    const exported = await faultline(['export', run], { folder });
    expect(exported.out).toContain('~shouting=loud');
    const unknown = await faultline(['stress', 'whispering', ...asked], { folder });
    expect([unknown.code, plain(unknown.err)]).toEqual([2, expect.stringContaining('value-formats, shouting')]);
  });

  test('stands in the default plan after all others', { timeout: patience }, async () => {
    const folder = writtenFolder({ 'faultline.config.ts': configured('shouting') });
    const { code, out } = await faultline(['diagnose', '--stress', 'default', '--stress-budget', '2000', ...asked.slice(0, 4), '--per-category', '150', '--dry-run', '--columns', '120'], { folder });
    expect([code, plain(out)]).toEqual([0, expect.stringContaining('shouting')]);
  });

  test('may not have the id of another', { timeout: patience }, async () => {
    const { code, err } = await faultline(['stress', 'tool-order', ...asked], { folder: writtenFolder({ 'faultline.config.ts': configured('tool-order') }) });
    expect([code, plain(err)]).toEqual([2, expect.stringContaining('"tool-order" stands for two')]);
  });
});
