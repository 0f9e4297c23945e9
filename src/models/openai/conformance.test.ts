import { expect, test } from 'vitest';
import { goodChats, goodResponses } from '../../../test/models/openaiBodies.ts';
import { checkModel } from '../../conformance/checkModel.ts';
import { providers } from './index.ts';

const [openai, responses, mistral] = ['openai', 'openai-responses', 'mistral'].map((id) => providers.find((provider) => provider.id === id)!);

test('chat completions keep the contract', () => {
  expect(checkModel(openai!, goodChats, 150)).toEqual([]);
});

test('the Responses API keeps the contract', () => {
  expect(checkModel(responses!, goodResponses, 150)).toEqual([]);
});

test.each(providers.filter((provider) => provider !== openai && provider !== responses).map((provider) => [provider.id, provider] as const))('%s keeps the contract', (_, provider) => {
  expect(checkModel(provider, goodChats.slice(0, 1), 10)).toEqual([]);
});

test('the sweep finds what is wrong', () => {
  const breaches = checkModel(mistral!, goodResponses.slice(0, 1), 1);
  expect(breaches).toContain('mistral: response: a good reply is not-observed');
});
