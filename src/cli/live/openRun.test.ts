import { expect, test } from 'vitest';
import { planRequest, plannedModel } from '../../../test/live/madeCases.ts';
import type { PlannedModel } from '../../core/Plan.ts';
import { UserError } from '../../core/UserError.ts';
import { planRun } from '../../engine/rounds/planRun.ts';
import { providers } from '../../models/openai/index.ts';
import { createMemoryStore } from '../../stores/memory/createMemoryStore.ts';
import type { Configuration } from '../../core/Configuration.ts';
import type { LiveKit } from './LiveKit.ts';
import { reopenModels } from './openRun.ts';
import type { Variables } from './readVariables.ts';

const unused: LiveKit = new Proxy({} as LiveKit, { get: () => { throw new Error('nothing of the kit is needed'); } });
const began: PlannedModel = {
  ...plannedModel('openai:m'),
  provider: 'openai',
  name: 'm',
  adapter: 'openai@1',
  endpoint: 'https://api.openai.com/v1/chat/completions',
};

/** Opens the model of a run again; gives where it is asked, or what is wrong. */
async function reopened(planned: PlannedModel, variables: Variables, configuration: Configuration = {}): Promise<string> {
  const { plan } = planRun(planRequest([], [planned]));
  const store = await createMemoryStore().create('run', plan);
  const run = { store, label: 'run', place: 'run', decoders: new Map(), syntaxes: [], worlds: [], outside: { configuration, variables: { OPENAI_API_KEY: 'k', ...variables }, providers } };
  try {
    const { models, close } = await reopenModels(run, { headers: {}, timeout: null }, unused);
    await close();
    return models.get(planned.id)?.endpoint ?? 'nowhere';
  } catch (fault) {
    if (!(fault instanceof UserError)) throw fault;
    return `${fault.came}; ${fault.remedy}`;
  }
}

test('a run goes on where it began', async () => {
  expect(await reopened(began, {})).toBe(began.endpoint);
  const own = { ...began, baseUrl: 'http://127.0.0.1:9/v1', endpoint: 'http://127.0.0.1:9/v1/chat/completions' };
  expect(await reopened(own, { OPENAI_BASE_URL: 'http://other.example/v1' })).toBe(own.endpoint);
});

test('a run does not go on at another endpoint, whose answers are another model’s', async () => {
  expect(await reopened(began, { OPENAI_BASE_URL: 'http://other.example/v1' })).toBe(
    'it would be asked at http://other.example/v1/chat/completions through openai@1; set OPENAI_BASE_URL or faultline.config.ts as it was, or begin a new run',
  );
});

test('nor through another protocol, or another version of it', async () => {
  expect(await reopened(began, {}, { endpoints: { openai: { provider: 'openai-responses' } } })).toContain('through openai-responses@1');
  expect(await reopened({ ...began, adapter: 'openai@0' }, {})).toContain('through openai@1');
});
