import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Conversation } from '../../src/core/Conversation.ts';
import type { Settings } from '../../src/core/Settings.ts';
import { root } from '../harness/loadProof.ts';
import type { Protocol } from './ClientCase.ts';
import { ownModel, settings, tools } from './ownAdapter.ts';

export interface RequestTypes {
  readonly requests: number;
  /** Whether a request that is wrong on purpose is refused, without which the rest says nothing. */
  readonly wrongOneRefused: boolean;
  /** What the compiler says; empty where every request fits. */
  readonly errors: string;
}

const history: Conversation['messages'] = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: 'Weather in Paris and 5!' },
  {
    role: 'assistant',
    answer: {
      text: 'I look.',
      toolCalls: [
        { name: 'get_weather', arguments: '{"city":"Paris"}', encoding: 'string' },
        { name: 'factorial', arguments: '{"n":5}', encoding: 'object' },
      ],
    },
  },
  { role: 'tool', name: 'get_weather', content: '{"sky":"clear"}', failed: false },
  { role: 'tool', name: 'factorial', content: 'overflow', failed: true },
  { role: 'user', content: 'Again.' },
];

const conversations: readonly Conversation[] = [
  { messages: [{ role: 'user', content: 'Hello' }], tools: [], strict: false },
  { messages: [{ role: 'user', content: 'Weather?' }], tools, strict: true },
  { messages: history, tools, strict: false },
  { messages: history, tools: [], strict: false },
];

const ways: readonly Settings[] = [
  settings,
  { ...settings, stream: true, toolChoice: 'required', parallelToolCalls: false, temperature: 0.5, topP: 0.9, seed: 7, logProbabilities: true },
  { ...settings, toolChoice: 'none', maximumTokens: null, reasoning: 'low' },
];

/** The newest models of Anthropic take no sampling settings, and its client has types for them no more; older ones take them. */
function waysOf(protocol: string): readonly Settings[] {
  return protocol === 'messages' ? ways.map((way) => ({ ...way, temperature: null, topP: null })) : ways;
}

/** The types that a request of each protocol must have. The client of Gemini spreads over several what goes into one body. */
const types: Readonly<Record<Protocol, string>> = { chat: 'ChatRequest', responses: 'ResponsesRequest', messages: 'MessagesRequest', gemini: 'GeminiRequest' };

const declarations = `import type OpenAI from 'openai';
import type Anthropic from '@anthropic-ai/sdk';
import type { Content, GenerationConfig, Tool, ToolConfig } from '@google/genai';

/** Values of an enum go over the wire as their texts. */
type Wire<T> = T extends string ? \`\${T}\` : T extends readonly (infer One)[] ? Wire<One>[] : T extends object ? { [Key in keyof T]: Wire<T[Key]> } : T;

type ChatRequest = OpenAI.Chat.ChatCompletionCreateParams;
type ResponsesRequest = OpenAI.Responses.ResponseCreateParams;
type MessagesRequest = Anthropic.MessageCreateParams;
interface GeminiRequest {
  contents: Wire<Content>[];
  systemInstruction?: Wire<Content>;
  generationConfig?: Wire<GenerationConfig>;
  tools?: Wire<Tool>[];
  toolConfig?: Wire<ToolConfig>;
}
`;

const wrong: Readonly<Record<Protocol, string>> = {
  chat: '{ model: "x", messages: [{ role: "user", content: "x" }], tool_choice: "always" }',
  responses: '{ model: "x", input: [{ role: "user", content: "x" }], tools: [{ type: "function", function: {} }] }',
  messages: '{ model: "x", max_tokens: 1, messages: [{ role: "user", content: [{ type: "tool_result", content: "x" }] }] }',
  gemini: '{ contents: [{ role: "user", parts: [{ functionResponse: { response: "x" } }] }] }',
};

/** Compiles requests of ours as literals of the official clients' types. */
export function requestTypes(): RequestTypes {
  const lines = Object.entries(types).flatMap(([protocol, type]) => {
    const model = ownModel(protocol as Protocol);
    return conversations.flatMap((conversation) => waysOf(protocol).map((way) => `void (${model.encode(conversation, way).body.join('')} satisfies ${type});`));
  });
  const refused = Object.entries(wrong).map(([protocol, text]) => `// @ts-expect-error\nvoid (${text} satisfies ${types[protocol as Protocol]});`);
  const fits = compile(`${declarations}\n${lines.join('\n')}\n`);
  const refuses = compile(`${declarations}\n${refused.join('\n')}\n`);
  return { requests: lines.length, wrongOneRefused: refuses === '', errors: fits.slice(0, 4000) };
}

function compile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-clients-'));
  try {
    symlinkSync(join(root, 'prove', 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
    writeFileSync(join(folder, 'requests.ts'), text);
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const strict = ['--strict', '--module', 'nodenext', '--target', 'es2024', '--lib', 'es2024,dom,dom.iterable', '--noEmit', '--skipLibCheck', 'requests.ts'];
    const run = spawnSync(process.execPath, [compiler, ...strict], { cwd: folder, encoding: 'utf8' });
    return run.status === 0 ? '' : `${run.stdout}${run.stderr}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
