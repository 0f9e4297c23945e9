import { processClock } from '../../src/cli/live/processClock.ts';
import { createAnswerBook } from '../../src/models/simulated/AnswerBook.ts';
import { builtInProfiles } from '../../src/models/simulated/builtInProfiles.ts';
import { noMischief } from '../../src/models/simulated/createMischief.ts';
import { serveSimulated } from '../../src/models/simulated/serveSimulated.ts';
import type { ClientCase } from './ClientCase.ts';
import { ownModel, settings, tools } from './ownAdapter.ts';

interface Completion {
  readonly choices: readonly { readonly message: { readonly tool_calls?: readonly { readonly function: { readonly name: string; readonly arguments: string } }[] } }[];
}

/** What the server of simulated models answers to our own requests, as further bodies for the official client of OpenAI. */
export async function simulatedCases(): Promise<readonly ClientCase[]> {
  const [profile] = builtInProfiles;
  if (profile === undefined) throw new Error('there is no simulated model');
  const model = { name: 'gpt-x', profile, book: createAnswerBook(), seed: 'clients', plan: null, unknown: 'improvise' } as const;
  const server = await serveSimulated({
    models: new Map([[model.name, model]]),
    host: '127.0.0.1',
    port: 0,
    clock: processClock,
    key: null,
    latency: 0,
    mischief: noMischief,
  });
  try {
    const whole = await answerOf(server.url, false);
    const { choices } = JSON.parse(whole) as Completion;
    const calls = (choices[0]?.message.tool_calls ?? []).map((call): [string, string] => [call.function.name, call.function.arguments]);
    if (calls.length === 0) throw new Error('the simulated model called nothing');
    const shape = { name: 'the server of simulated models', protocol: 'chat', outcome: 'answered', calls, client: 'keeps' } as const;
    return [
      { ...shape, stream: false, body: whole },
      { ...shape, stream: true, body: await answerOf(server.url, true) },
    ];
  } finally {
    await server.close();
  }
}

async function answerOf(url: string, stream: boolean): Promise<string> {
  const conversation = { messages: [{ role: 'user', content: 'Weather in Paris?' }], tools, strict: false } as const;
  const { body, headers } = ownModel('chat').encode(conversation, { ...settings, stream, logProbabilities: true });
  const response = await fetch(`${url}/chat/completions`, { method: 'POST', headers, body: body.join('') });
  const text = await response.text();
  if (!response.ok) throw new Error(`the server of simulated models refuses our request: ${text}`);
  return text;
}
