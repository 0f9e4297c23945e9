import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stressAnalyses } from '../../core/Case.ts';
import type { Configuration } from '../../core/Configuration.ts';
import { UserError } from '../../core/UserError.ts';

const names = ['faultline.config.ts', 'faultline.config.js', 'faultline.config.mjs'];

type Shape = 'texts' | 'record' | 'share' | 'count' | 'text' | 'list';

const shapes: Readonly<Record<keyof Configuration, Shape>> = {
  models: 'texts',
  endpoints: 'record',
  prices: 'record',
  target: 'share',
  concurrency: 'count',
  runs: 'text',
  embeddings: 'record',
  retrievers: 'list',
  providers: 'list',
  syntaxes: 'list',
  suites: 'list',
  formats: 'list',
  stressors: 'list',
};

const words: Readonly<Record<Shape, string>> = {
  texts: 'a list of texts',
  record: 'an object',
  share: 'a number above 0 and at most 1',
  count: 'a whole number of at least 1',
  text: 'a text',
  list: 'a list',
};

/** The configuration of a folder; empty where it has none. Its default export is what counts. */
export async function readConfiguration(folder: string): Promise<Configuration> {
  for (const name of names) {
    const file = resolve(folder, name);
    if (!(await exists(file))) continue;
    return checked(await load(file, name), name);
  }
  return {};
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function load(file: string, name: string): Promise<unknown> {
  try {
    const module: unknown = await import(pathToFileURL(file).href);
    return isRecord(module) ? module['default'] : undefined;
  } catch (cause) {
    const came = cause instanceof Error ? cause.message.split('\n', 1)[0] : String(cause);
    throw new UserError({ expected: `${name} to be a module that loads`, came: `loading it failed: ${came ?? ''}`, remedy: 'mend it, or move it away', cause });
  }
}

function checked(value: unknown, name: string): Configuration {
  if (!isRecord(value)) {
    throw new UserError({ expected: `${name} to export a configuration by default`, came: 'it exports none', remedy: 'write: export default defineConfig({ … })' });
  }
  for (const [member, given] of Object.entries(value)) {
    const shape = isMember(member) ? shapes[member] : undefined;
    if (shape === undefined) throw wrong(name, `one of ${Object.keys(shapes).join(', ')}`, `it has ${JSON.stringify(member)}`);
    if (!fits(given, shape)) throw wrong(name, `${JSON.stringify(member)} to be ${words[shape]}`, 'it is not');
  }
  checkEndpoints(value['endpoints'], name);
  checkPrices(value['prices'], name);
  checkRetrieval(value['embeddings'], value['retrievers'], name);
  checkStressors(value['stressors'], name);
  return value;
}

function isMember(member: string): member is keyof Configuration {
  return Object.hasOwn(shapes, member);
}

function fits(value: unknown, shape: Shape): boolean {
  switch (shape) {
    case 'texts':
      return Array.isArray(value) && value.every((one) => typeof one === 'string');
    case 'list':
      return Array.isArray(value) && value.every(isRecord);
    case 'record':
      return isRecord(value);
    case 'share':
      return typeof value === 'number' && value > 0 && value <= 1;
    case 'count':
      return Number.isInteger(value) && Number(value) >= 1;
    case 'text':
      return typeof value === 'string' && value !== '';
  }
}

function checkEndpoints(value: unknown, name: string): void {
  for (const [endpoint, given] of Object.entries(isRecord(value) ? value : {})) {
    const isSound =
      isRecord(given) &&
      typeof given['provider'] === 'string' &&
      [given['baseUrl'], given['keyVariable']].every((one) => one === undefined || typeof one === 'string') &&
      (given['headers'] === undefined || (isRecord(given['headers']) && Object.values(given['headers']).every((one) => typeof one === 'string')));
    if (!isSound) throw wrong(name, `endpoint ${JSON.stringify(endpoint)} to hold provider, and baseUrl, keyVariable and headers where wanted`, 'it does not');
  }
}

function checkPrices(value: unknown, name: string): void {
  for (const [model, given] of Object.entries(isRecord(value) ? value : {})) {
    const isPrice = (one: unknown): boolean => typeof one === 'number' && Number.isFinite(one) && one >= 0;
    const isSound = isRecord(given) && isPrice(given['input']) && isPrice(given['output']) && (given['cachedInput'] === undefined || isPrice(given['cachedInput']));
    if (!isSound) throw wrong(name, `the price of ${JSON.stringify(model)} to hold input and output, money per million tokens`, 'it does not');
  }
}

function checkRetrieval(embeddings: unknown, retrievers: unknown, name: string): void {
  if (isRecord(embeddings) && (typeof embeddings['baseUrl'] !== 'string' || typeof embeddings['model'] !== 'string' || !hasSecretsInPlace(embeddings))) throw wrong(name, '"embeddings" to hold baseUrl and model, and keyVariable and headers where wanted', 'it does not');
  const all: readonly unknown[] = Array.isArray(retrievers) ? retrievers : [];
  for (const one of all) {
    if (!isRecord(one)) continue;
    const isOwn = typeof one['search'] === 'function' || typeof one['url'] === 'string' || typeof one['open'] === 'function';
    if (typeof one['id'] !== 'string' || !/^[a-z][a-z0-9-]*$/.test(one['id']) || !isOwn || !hasSecretsInPlace(one)) throw wrong(name, `the retriever ${JSON.stringify(one['id'] ?? null)} to have an id of small letters, digits and hyphens, and search or url`, 'it has not');
  }
}

function checkStressors(value: unknown, name: string): void {
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  for (const one of all) {
    if (!isRecord(one)) continue;
    const { id, version, description, analysis, needs, subtasks, levels, readLevel, apply } = one;
    const isSound =
      typeof id === 'string' && /^[a-z][a-z0-9-]*$/.test(id) &&
      [version, description].every((text) => fits(text, 'text')) &&
      stressAnalyses.some((known) => known === analysis) &&
      [needs, subtasks, levels].every((list) => fits(list, 'texts')) && Array.isArray(levels) && levels.length > 0 &&
      [readLevel, apply].every((member) => typeof member === 'function');
    if (!isSound) throw wrong(name, `the stressor ${JSON.stringify(id ?? null)} to have an id of small letters, digits and hyphens, a version, a description, one of the analyses ${stressAnalyses.join(', ')}, lists of needs, subtasks and levels, and the functions readLevel and apply`, 'it has not');
  }
}

function hasSecretsInPlace(given: Readonly<Record<string, unknown>>): boolean {
  return (given['keyVariable'] === undefined || typeof given['keyVariable'] === 'string') && (given['headers'] === undefined || (isRecord(given['headers']) && Object.values(given['headers']).every((one) => typeof one === 'string')));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(name: string, expected: string, came: string): UserError {
  return new UserError({ expected: `in ${name} ${expected}`, came, remedy: `mend ${name}` });
}
