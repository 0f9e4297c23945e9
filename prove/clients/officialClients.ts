import type { Protocol } from './ClientCase.ts';

export interface ClientCall {
  readonly name: string;
  /** A text where the client gives the text, a value where it gives what it parsed. */
  readonly arguments: unknown;
}

/** What an official client makes of a body: the calls that it hands out, or the error that it throws. */
export type ClientFound = { readonly calls: readonly ClientCall[]; readonly error: null } | { readonly calls: null; readonly error: string };

/** Asks for a weather and gives what came. */
export type AskClient = (baseUrl: string, stream: boolean) => Promise<ClientFound>;

interface Chat {
  readonly choices: readonly { readonly message: { readonly tool_calls?: readonly { readonly function: ClientCall }[] } }[];
}

interface OpenAIClient {
  readonly chat: { readonly completions: Streaming<Chat, 'finalChatCompletion'> };
  readonly responses: Streaming<{ readonly output: readonly (ClientCall & { readonly type: string })[] }, 'finalResponse'>;
}

interface AnthropicClient {
  readonly messages: Streaming<{ readonly content: readonly { readonly type: string; readonly name: string; readonly input: unknown }[] }, 'finalMessage'>;
}

type Streaming<Whole, Final extends string> = {
  readonly create: (request: object) => Promise<Whole>;
  readonly stream: (request: object) => Readonly<Record<Final, () => Promise<Whole>>>;
};

interface Gemini {
  readonly functionCalls: readonly { readonly name: string; readonly args: unknown }[] | undefined;
}

interface GoogleClient {
  readonly models: {
    readonly generateContent: (request: object) => Promise<Gemini>;
    readonly generateContentStream: (request: object) => Promise<AsyncIterable<Gemini>>;
  };
}

type ClientClass<Client> = new (options: object) => Client;

/** Packages are named apart, so that types and tests hold where those of the proofs are not installed. */
const packages: Readonly<Record<'openai' | 'anthropic' | 'google', string>> = { openai: 'openai', anthropic: '@anthropic-ai/sdk', google: '@google/genai' };

async function loadClass<Client>(name: string, exported: string): Promise<ClientClass<Client>> {
  const loaded = (await import(name)) as Readonly<Record<string, unknown>>;
  const found = loaded[exported];
  if (typeof found !== 'function') throw new Error(`${name} has no ${exported}`);
  return found as ClientClass<Client>;
}

const schema = { type: 'object', properties: { city: { type: 'string' } } };
const messages = [{ role: 'user', content: 'Weather in Paris?' }];

/** The official client of each protocol. */
export async function officialClients(): Promise<Readonly<Record<Protocol, AskClient>>> {
  const OpenAI = await loadClass<OpenAIClient>(packages.openai, 'OpenAI');
  const Anthropic = await loadClass<AnthropicClient>(packages.anthropic, 'Anthropic');
  const GoogleGenAI = await loadClass<GoogleClient>(packages.google, 'GoogleGenAI');
  const options = (baseURL: string): object => ({ apiKey: 'no-key', baseURL, maxRetries: 0 });
  return {
    chat: found(async (baseUrl, stream) => {
      const { completions } = new OpenAI(options(`${baseUrl}/v1`)).chat;
      const request = { model: 'gpt-x', messages, tools: [{ type: 'function', function: { name: 'get_weather', parameters: schema } }] };
      const { choices } = stream ? await completions.stream(request).finalChatCompletion() : await completions.create(request);
      return (choices[0]?.message.tool_calls ?? []).map((call) => call.function);
    }),
    responses: found(async (baseUrl, stream) => {
      const { responses } = new OpenAI(options(`${baseUrl}/v1`));
      const request = { model: 'gpt-x', input: 'Weather in Paris?', tools: [{ type: 'function', name: 'get_weather', parameters: schema, strict: false }] };
      const { output } = stream ? await responses.stream(request).finalResponse() : await responses.create(request);
      return output.filter(({ type }) => type === 'function_call');
    }),
    messages: found(async (baseUrl, stream) => {
      const { messages: endpoint } = new Anthropic(options(baseUrl));
      const request = { model: 'claude-x', max_tokens: 100, messages, tools: [{ name: 'get_weather', input_schema: schema }] };
      const { content } = stream ? await endpoint.stream(request).finalMessage() : await endpoint.create(request);
      return content.flatMap((block) => (block.type === 'tool_use' ? [{ name: block.name, arguments: block.input }] : []));
    }),
    gemini: found(async (baseUrl, stream) => {
      const { models } = new GoogleGenAI({ apiKey: 'no-key', httpOptions: { baseUrl } });
      const request = { model: 'gemini-x', contents: 'Weather in Paris?', config: { tools: [{ functionDeclarations: [{ name: 'get_weather', parametersJsonSchema: schema }] }] } };
      const chunks: Gemini[] = [];
      if (stream) for await (const chunk of await models.generateContentStream(request)) chunks.push(chunk);
      else chunks.push(await models.generateContent(request));
      return chunks.flatMap(({ functionCalls }) => (functionCalls ?? []).map(({ name, args }) => ({ name, arguments: args })));
    }),
  };
}

function found(ask: (baseUrl: string, stream: boolean) => Promise<readonly ClientCall[]>): AskClient {
  return async (baseUrl, stream) => {
    try {
      const calls = await ask(baseUrl, stream);
      return { calls: calls.map((call) => ({ name: call.name, arguments: call.arguments })), error: null };
    } catch (error) {
      return { calls: null, error: error instanceof Error ? error.message.slice(0, 200) : String(error) };
    }
  };
}
