import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writtenFolder } from '../../../test/writtenFolder.ts';
import { UserError } from '../../core/UserError.ts';
import { providers } from '../../models/list.generated.ts';
import { openEndpoint, splitModelName } from './openEndpoint.ts';
import type { EndpointRequest, Outside } from './openEndpoint.ts';

function fault(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return `${error.expected} | ${error.came} | ${error.remedy}`;
  }
  return 'no UserError';
}

test.each([
  ['openai:gpt-5', 'openai', 'gpt-5'],
  ['ollama:qwen3:8b', 'ollama', 'qwen3:8b'],
  ['recorded:a/b#c', 'recorded', 'a/b#c'],
])('%s', (text, prefix, name) => {
  expect(splitModelName(text)).toEqual({ prefix, name });
});

test.each(['gpt-5', ':x', 'openai:', ':', ''])('%j names no model', (text) => {
  expect(fault(() => splitModelName(text))).toBe(`a model as <provider>:<name> | ${JSON.stringify(text)} was given | write for example --model openai:gpt-5-mini, or see faultline models`);
});

const request: EndpointRequest = { prefix: 'vllm', name: 'm', baseUrl: null, headers: {}, timeout: null };
const outside = (more: Partial<Outside> = {}): Outside => ({ configuration: {}, variables: {}, providers, ...more });

async function opened(asked: Partial<EndpointRequest>, around: Partial<Outside> = {}): Promise<unknown> {
  const { provider, model, transport, baseUrl, hasKey } = openEndpoint({ ...request, ...asked }, outside(around));
  await transport.close();
  return [provider.id, model.endpoint.replace(/\/chat\/completions$/, ''), baseUrl, hasKey];
}

describe('where and with what an endpoint is asked', () => {
  test.each<readonly [string, Partial<EndpointRequest>, Partial<Outside>, unknown]>([
    ['the provider’s own address', {}, {}, ['vllm', 'http://localhost:8000/v1', null, false]],
    ['a variable', {}, { variables: { VLLM_BASE_URL: 'http://variable:1/v1', VLLM_API_KEY: 'k' } }, ['vllm', 'http://variable:1/v1', 'http://variable:1/v1', true]],
    ['an empty variable', {}, { variables: { VLLM_BASE_URL: '', VLLM_API_KEY: '' } }, ['vllm', 'http://localhost:8000/v1', null, false]],
    ['the second of two variables', { prefix: 'ollama' }, { variables: { OLLAMA_HOST: 'http://host:2/v1' } }, ['ollama', 'http://host:2/v1', 'http://host:2/v1', false]],
    [
      'the configuration before the variable',
      { prefix: 'ours' },
      { configuration: { endpoints: { ours: { provider: 'vllm', baseUrl: 'http://ours:3/v1', keyVariable: 'OURS' } } }, variables: { VLLM_BASE_URL: 'http://variable:1/v1', OURS: 'k' } },
      ['vllm', 'http://ours:3/v1', 'http://ours:3/v1', true],
    ],
    [
      'only the variable of the key that is configured',
      { prefix: 'ours' },
      { configuration: { endpoints: { ours: { provider: 'vllm', keyVariable: 'OURS' } } }, variables: { VLLM_API_KEY: 'k' } },
      ['vllm', 'http://localhost:8000/v1', null, false],
    ],
    ['what is typed before all', { baseUrl: 'https://typed/v1' }, { variables: { VLLM_BASE_URL: 'http://variable:1/v1' } }, ['vllm', 'https://typed/v1', 'https://typed/v1', false]],
    ['a header from a variable', { prefix: 'ours' }, { configuration: { endpoints: { ours: { provider: 'vllm', headers: { a: '$A', b: 'plain' } } } }, variables: { A: 'x' } }, ['vllm', 'http://localhost:8000/v1', null, false]],
  ])('%s', async (_, asked, around, found) => {
    expect(await opened(asked, around)).toEqual(found);
  });

  const vllm = providers.filter(({ id }) => id === 'vllm');

  test.each<readonly [string, Partial<EndpointRequest>, Partial<Outside>, string]>([
    [
      'an unknown provider',
      { prefix: 'x' },
      { providers: vllm, configuration: { endpoints: { ours: { provider: 'vllm' } } } },
      'a provider: ours, vllm | "x" was named | name one of these before the colon, or add an endpoint of that name to faultline.config.ts',
    ],
    ['a missing key', { prefix: 'openai' }, {}, 'a key for "openai" | OPENAI_API_KEY is not set | set OPENAI_API_KEY in the environment or in .env'],
    ['one of two keys', { prefix: 'google' }, {}, 'a key for "google" | GEMINI_API_KEY and GOOGLE_API_KEY are not set | set GEMINI_API_KEY in the environment or in .env'],
    ['a missing configured key', { prefix: 'ours' }, { configuration: { endpoints: { ours: { provider: 'openai', keyVariable: 'OURS' } } }, variables: { OPENAI_API_KEY: 'k' } }, 'a key for "ours" | OURS is not set | set OURS in the environment or in .env'],
    ['no address', { prefix: 'openai-compatible' }, {}, 'the address of the endpoint "openai-compatible" | none was given | give it with --base-url, or set OPENAI_COMPATIBLE_BASE_URL'],
    ['no URL', { baseUrl: 'localhost:8000' }, {}, 'a base URL that begins with http:// or https:// | "localhost:8000" was given | write for example http://127.0.0.1:8000/v1'],
    ['another scheme', { baseUrl: 'ftp://x/v1' }, {}, 'a base URL that begins with http:// or https:// | "ftp://x/v1" was given | write for example http://127.0.0.1:8000/v1'],
    ['another scheme, with a password', { baseUrl: 'ftp://me:word@x/v1' }, {}, 'a base URL that begins with http:// or https:// | an address that may hold a password was given | write for example http://127.0.0.1:8000/v1'],
    [
      'a header from a variable that is not set',
      { prefix: 'ours' },
      { configuration: { endpoints: { ours: { provider: 'vllm', headers: { 'x-a': '$NONE' } } } } },
      'the variable NONE, which the header "x-a" is configured to hold, to be set | it is not | set it, or put it into .env',
    ],
  ])('%s is refused', (_, asked, around, said) => {
    expect(fault(() => openEndpoint({ ...request, ...asked }, outside(around)))).toBe(said);
  });

  test('a file of certificates that cannot be read is refused', () => {
    const file = join(writtenFolder({}), 'none.pem');
    expect(fault(() => openEndpoint(request, outside({ variables: { SSL_CERT_FILE: file } })))).toBe(`SSL_CERT_FILE to name a readable file of certificates | reading ${JSON.stringify(file)} failed | mend the variable, or unset it`);
  });
});
