import { expect, test } from 'vitest';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { UserError } from '../../core/UserError.ts';
import { readConfiguration } from './readConfiguration.ts';

async function fault(read: Promise<unknown>): Promise<string> {
  const caught: unknown = await read.then(
    () => null,
    (error: unknown) => error,
  );
  return caught instanceof UserError ? `${caught.expected} | ${caught.came} | ${caught.remedy}` : `no UserError: ${String(caught)}`;
}

test('a folder without one has an empty configuration', async () => {
  expect(await readConfiguration(writtenFolder({ 'faultline.config.json': '{}' }))).toEqual({});
});

test.each(['faultline.config.ts', 'faultline.config.js', 'faultline.config.mjs'])('%s is read', async (name) => {
  expect(await readConfiguration(writtenFolder({ [name]: 'export default { concurrency: 3 };' }))).toEqual({ concurrency: 3 });
});

test('the first of several counts', async () => {
  const folder = writtenFolder({ 'faultline.config.ts': 'export default { runs: "a" };', 'faultline.config.mjs': 'export default { runs: "b" };' });
  expect(await readConfiguration(folder)).toEqual({ runs: 'a' });
});

test('everything that may stand in it', async () => {
  const all = {
    models: ['openai:x', 'ours:y'],
    endpoints: { ours: { provider: 'vllm', baseUrl: 'http://x', keyVariable: 'K', headers: { a: '$B' } }, plain: { provider: 'vllm' } },
    prices: { 'ours:y': { input: 0, output: 1.5 }, z: { input: 1, cachedInput: 0, output: 2 } },
    target: 1,
    concurrency: 1,
    runs: 'kept',
    providers: [{ id: 'p' }],
    syntaxes: [],
    suites: [{}],
    formats: [],
  };
  expect(await readConfiguration(writtenFolder({ 'faultline.config.mjs': `export default ${JSON.stringify(all)};` }))).toEqual(all);
});

const names = 'models, endpoints, prices, target, concurrency, runs, embeddings, retrievers, providers, syntaxes, suites, formats, stressors';
const stressor = 'to have an id of small letters, digits and hyphens, a version, a description, one of the analyses invariance, change, dose, crossed, factor, history, faults, shift, lists of needs, subtasks and levels, and the functions readLevel and apply | it has not';
const sound = "id: 'a', version: '1', description: 'd', analysis: 'invariance', needs: [], subtasks: [], levels: ['b'], readLevel: () => null, apply: () => null";
const endpoint = 'endpoint "e" to hold provider, and baseUrl, keyVariable and headers where wanted | it does not';
const price = 'the price of "m" to hold input and output, money per million tokens | it does not';

test.each<readonly [string, string]>([
  ['{ modles: [] }', `one of ${names} | it has "modles"`],
  ['{ stressors: {} }', '"stressors" to be a list | it is not'],
  ['{ stressors: [{}] }', `the stressor null ${stressor}`],
  [`{ stressors: [{ ${sound}, id: 'A b' }] }`, `the stressor "A b" ${stressor}`],
  [`{ stressors: [{ ${sound}, analysis: 'other' }] }`, `the stressor "a" ${stressor}`],
  [`{ stressors: [{ ${sound}, levels: [] }] }`, `the stressor "a" ${stressor}`],
  [`{ stressors: [{ ${sound}, apply: 'x' }] }`, `the stressor "a" ${stressor}`],
  ['{ toString: [] }', `one of ${names} | it has "toString"`],
  ['{ models: "x" }', '"models" to be a list of texts | it is not'],
  ['{ models: [1] }', '"models" to be a list of texts | it is not'],
  ['{ endpoints: [] }', '"endpoints" to be an object | it is not'],
  ['{ endpoints: null }', '"endpoints" to be an object | it is not'],
  ['{ prices: 1 }', '"prices" to be an object | it is not'],
  ['{ target: 0 }', '"target" to be a number above 0 and at most 1 | it is not'],
  ['{ target: 1.01 }', '"target" to be a number above 0 and at most 1 | it is not'],
  ['{ target: "0.9" }', '"target" to be a number above 0 and at most 1 | it is not'],
  ['{ concurrency: 0 }', '"concurrency" to be a whole number of at least 1 | it is not'],
  ['{ concurrency: 1.5 }', '"concurrency" to be a whole number of at least 1 | it is not'],
  ['{ runs: "" }', '"runs" to be a text | it is not'],
  ['{ runs: 1 }', '"runs" to be a text | it is not'],
  ['{ providers: {} }', '"providers" to be a list | it is not'],
  ['{ suites: ["x"] }', '"suites" to be a list | it is not'],
  ['{ endpoints: { e: "vllm" } }', endpoint],
  ['{ endpoints: { e: {} } }', endpoint],
  ['{ endpoints: { e: { provider: "vllm", baseUrl: 1 } } }', endpoint],
  ['{ endpoints: { e: { provider: "vllm", keyVariable: 1 } } }', endpoint],
  ['{ endpoints: { e: { provider: "vllm", headers: [] } } }', endpoint],
  ['{ endpoints: { e: { provider: "vllm", headers: { a: 1 } } } }', endpoint],
  ['{ embeddings: { baseUrl: "http://127.0.0.1" } }', '"embeddings" to hold baseUrl and model, and keyVariable and headers where wanted | it does not'],
  ['{ embeddings: { baseUrl: "http://127.0.0.1", model: "m", headers: 1 } }', '"embeddings" to hold baseUrl and model, and keyVariable and headers where wanted | it does not'],
  ['{ retrievers: [{ id: "mine" }] }', 'the retriever "mine" to have an id of small letters, digits and hyphens, and search or url | it has not'],
  ['{ retrievers: [{ id: "Mine!", url: "http://127.0.0.1" }] }', 'the retriever "Mine!" to have an id of small letters, digits and hyphens, and search or url | it has not'],
  ['{ prices: { m: 1 } }', price],
  ['{ prices: { m: { input: 1 } } }', price],
  ['{ prices: { m: { input: 1, output: "2" } } }', price],
  ['{ prices: { m: { input: -1, output: 2 } } }', price],
  ['{ prices: { m: { input: 1, output: Infinity } } }', price],
  ['{ prices: { m: { input: 1, output: 2, cachedInput: -1 } } }', price],
])('%s is refused', async (text, said) => {
  const read = readConfiguration(writtenFolder({ 'faultline.config.mjs': `export default ${text};` }));
  expect(await fault(read)).toBe(`in faultline.config.mjs ${said} | mend faultline.config.mjs`);
});

test.each(['null', '[]', '"x"', 'undefined'])('a default export of %s is none', async (text) => {
  expect(await fault(readConfiguration(writtenFolder({ 'faultline.config.mjs': `export default ${text};` })))).toBe(
    'faultline.config.mjs to export a configuration by default | it exports none | write: export default defineConfig({ … })',
  );
});

test.each<readonly [string, RegExp]>([
  ['throw new Error("first\\nsecond");', /^faultline\.config\.mjs to be a module that loads \| loading it failed: first \| mend it, or move it away$/],
  ['throw "bare";', /\| loading it failed: bare \|/],
  ['export default {', /\| loading it failed: .+ \| mend it, or move it away$/],
])('a module that does not load: %s', async (text, said) => {
  expect(await fault(readConfiguration(writtenFolder({ 'faultline.config.mjs': text })))).toMatch(said);
});
