import type { Conversation } from '../../core/Conversation.ts';
import type { Decoded } from '../../core/Decoded.ts';
import type { Message } from '../../core/Message.ts';
import type { Settings } from '../../core/Settings.ts';
import type { Tool } from '../../core/Tool.ts';
import type { WireReply } from '../../core/WireReply.ts';
import type { Capability, ProbeResult } from './Probe.ts';

/** One question of a probe: what is asked, how, and what an answer to it shows. */
export interface ProbeQuestion {
  readonly asks: Capability;
  readonly conversation: Conversation;
  readonly settings: Partial<Settings>;
  /** Judges an observed answer; `honoured` or not, and what was seen. */
  readonly judge: (decoded: Decoded, reply: WireReply) => ProbeResult;
}

const weather: Tool = {
  name: 'get_weather',
  description: 'Tells the current weather in one city.',
  parameters: { type: 'object', properties: { city: { type: 'string', description: 'Name of the city' } }, required: ['city'], additionalProperties: false },
};
const tools: readonly Tool[] = [weather];
const noTools: readonly Tool[] = [];
const degrees = '17.3';

const callsIn = ({ answer }: Decoded): number => answer.toolCalls?.length ?? 0;
const told = (honoured: boolean, detail: string): ProbeResult => ({ state: honoured ? 'honoured' : 'ignored', detail });

/** A question with no settled answer, asked twice for the seed. */
export const chanceQuestion: Conversation = conversation('Write one whole number between 1 and 1000000000, chosen at random. Write nothing else.', noTools);

export const probeQuestions: readonly ProbeQuestion[] = [
  {
    asks: 'tool-calling',
    conversation: conversation('What is the weather in Paris right now? Use the tool.', tools),
    settings: { toolChoice: 'auto' },
    judge: (decoded) => told(callsIn(decoded) > 0, callsIn(decoded) > 0 ? 'it called the tool' : 'asked to use the tool, it did not call it'),
  },
  {
    asks: 'forced-choice',
    conversation: conversation('Good morning! Greet me back, please; nothing else is needed.', tools),
    settings: { toolChoice: 'required' },
    judge: (decoded) => told(callsIn(decoded) > 0, callsIn(decoded) > 0 ? 'told that it must call, it did' : 'told that it must call, it did not'),
  },
  {
    asks: 'parallel-calls',
    conversation: conversation('What is the weather in Paris, in Rome and in Oslo? Look up all three at once, in one answer.', tools),
    settings: { toolChoice: 'auto', parallelToolCalls: true },
    judge: (decoded) => told(callsIn(decoded) > 1, `asked for three calls at once, it made ${callsIn(decoded)}`),
  },
  {
    asks: 'strict-schemas',
    conversation: { ...conversation('What is the weather in Lima? Use the tool.', tools), strict: true },
    settings: { toolChoice: 'auto' },
    judge: (decoded) => told(callsIn(decoded) > 0, callsIn(decoded) > 0 ? 'a strict schema was taken, and the tool called' : 'a strict schema was taken, and the tool not called'),
  },
  {
    asks: 'log-probabilities',
    conversation: conversation('Say the word yes.', noTools),
    settings: { logProbabilities: true },
    judge: ({ tokens }) => told(tokens !== null && tokens.length > 0, tokens === null || tokens.length === 0 ? 'none came' : `they came for ${tokens.length} tokens`),
  },
  {
    asks: 'streaming',
    conversation: conversation('What is the weather in Madrid? Use the tool.', tools),
    settings: { stream: true },
    judge: (_, { headers }) => {
      const type = headers.find(([name]) => name === 'content-type')?.[1] ?? 'no type';
      return told(/event-?stream|ndjson/i.test(type), `asked for a stream, it sent ${type}`);
    },
  },
  {
    asks: 'injected-history',
    conversation: {
      messages: [
        { role: 'user', content: 'How warm is it in Paris? Tell me the number of degrees.' },
        { role: 'assistant', answer: { text: null, toolCalls: [{ name: weather.name, arguments: '{"city": "Paris"}', encoding: 'string' }] } },
        { role: 'tool', name: weather.name, content: `{"celsius": ${degrees}}`, failed: false },
      ],
      tools,
      strict: false,
    },
    settings: { toolChoice: 'auto' },
    judge: ({ answer }) => {
      const saw = answer.text?.includes(degrees) === true;
      return told(saw, saw ? 'it answered from the result of a call that it had not made' : 'its answer does not show the result of a call put into the history');
    },
  },
];

/** So many tools that all differ; `ask` uses none of them. */
export function manyTools(count: number): Conversation {
  const offered = Array.from({ length: count }, (_, index): Tool => ({
    name: `tool_${index}`,
    description: `Does task ${index}.`,
    parameters: { type: 'object', properties: {} },
  }));
  return conversation('Say hello. No tool is needed.', offered);
}

function conversation(content: string, offered: readonly Tool[]): Conversation {
  const messages: readonly Message[] = [{ role: 'user', content }];
  return { messages, tools: offered, strict: false };
}

const probeTexts: ReadonlySet<string> = new Set([chanceQuestion, ...probeQuestions.map((question) => question.conversation), manyTools(1)].map(firstText));

/** Whether a conversation is one of a probe's, as far as its first words show. */
export function isProbeQuestion(shown: Conversation): boolean {
  return probeTexts.has(firstText(shown));
}

function firstText({ messages }: Conversation): string {
  const first = messages[0];
  return first?.role === 'user' ? first.content : '';
}
