import { expect, test } from 'vitest';
import { settings } from '../../../test/live/madeCases.ts';
import { providers } from '../../models/openai/index.ts';
import { syntax as json } from '../../syntaxes/json/index.ts';
import { openModels } from './openModels.ts';

const outside = { configuration: {}, variables: {}, providers };

async function ids(models: readonly string[], interfaces: readonly string[]): Promise<readonly string[]> {
  const { planned, models: open, close } = openModels({ models, interfaces, baseUrl: 'http://127.0.0.1:9/v1', headers: {}, timeout: null, settings }, [json], outside);
  await close();
  expect([...open.keys()]).toEqual(planned.map(({ id }) => id));
  return planned.map(({ id }) => id);
}

test('every model is asked through every interface, each under a name of its own', async () => {
  expect(await ids(['vllm:a'], ['native'])).toEqual(['vllm:a']);
  expect(await ids(['vllm:a', 'ollama:a'], ['native', 'json'])).toEqual(['vllm:a (native)', 'vllm:a (json)', 'ollama:a (native)', 'ollama:a (json)']);
  expect(await ids(['vllm:a'], ['json'])).toEqual(['vllm:a (json)']);
});

test.each([
  ['model', ['vllm:a', 'vllm:a'], ['native'], '"vllm:a" was named twice'],
  ['interface', ['vllm:a'], ['json', 'native', 'json'], '"json" was named twice'],
])('a %s that is named twice would be counted twice', async (what, models, interfaces, came) => {
  await expect(ids(models, interfaces)).rejects.toMatchObject({ expected: `every ${what} once`, came, remedy: 'use --repetitions to ask several times' });
});
