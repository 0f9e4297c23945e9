import type { LeniencyCode } from '../../../core/Leniency.ts';
import type { Profile } from '../Edition.ts';
import { prepareDefault, textDecoder } from '../decoders/decodeText.ts';
import {
  decodeAfterThinking, decodeFencedJson, decodeFirstTag, decodeFunctionCallTags, decodeJsonCalls, decodeJsonCallsOrSemicolons,
  decodeNameThenJson, decodeTaggedJson,
} from '../decoders/jsonTextDecoders.ts';
import { decodeAsIs, decodeDicts, decodeJsonArguments, decodeList, decodeNamed, decodeNamedOrNothing } from '../decoders/nativeDecoders.ts';
import { decodeMarkedFence, decodeToolCallTag, decodeToolCode } from '../decoders/pythonTextDecoders.ts';

/** What any reader built on Python's `json.loads` lets pass. */
const json: readonly LeniencyCode[] = ['duplicate-key', 'non-finite-number'];
/** What the default reader of Python text lets pass. */
const python: readonly LeniencyCode[] = [
  'positional-argument', 'trailing-separator', 'unquoted-value', 'comment', 'line-breaks', 'non-finite-number', 'duplicate-key',
  'missing-open-bracket', 'missing-close-bracket', 'surrounding-whitespace', 'backticks', 'fence',
];

const native = { kind: 'native', syntax: 'native', tolerated: json } as const;
const prompted = { kind: 'prompted', syntax: 'python', underscores: false } as const;

/** Decoders of the v4 harness by the models that take them, the commonest of each form first. */
export const v4Profiles: readonly Profile[] = [
  {
    ...native, id: 'native', underscores: true, decode: decodeJsonArguments,
    models: [
      'DeepSeek-V3.2-Exp-FC', 'gpt-5.2-2025-12-11-FC', 'gpt-5-mini-2025-08-07-FC', 'gpt-5-nano-2025-08-07-FC',
      'gpt-4.1-2025-04-14-FC', 'gpt-4.1-mini-2025-04-14-FC', 'gpt-4.1-nano-2025-04-14-FC', 'gpt-4o-2024-11-20-FC',
      'gpt-4o-mini-2024-07-18-FC', 'o3-2025-04-16-FC', 'o4-mini-2025-04-16-FC', 'claude-opus-4-5-20251101-FC',
      'claude-sonnet-4-5-20250929-FC', 'claude-haiku-4-5-20251001-FC', 'open-mistral-nemo-2407-FC', 'mistral-large-2411-FC',
      'mistral-small-2506-FC', 'mistral-medium-2505-FC', 'meetkai/functionary-small-v3.1-FC',
      'meetkai/functionary-medium-v3.1-FC', 'grok-4-0709-FC', 'grok-4-1-fast-reasoning-FC', 'grok-4-1-fast-non-reasoning-FC',
      'qwen3-0.6b-FC', 'qwen3-1.7b-FC', 'qwen3-4b-FC', 'qwen3-8b-FC', 'qwen3-14b-FC', 'qwen3-32b-FC',
      'qwen3-30b-a3b-instruct-2507-FC', 'qwq-32b-FC', 'glm-4.6-FC', 'glm-4.5-FC', 'glm-4.5-air-FC', 'kimi-k2-0905-preview-FC',
      'Nanbeige3.5-Pro-Thinking-FC', 'openbmb/MiniCPM-SALA-FC', 'meta-llama/llama-4-maverick-17b-128e-instruct-fp8-FC-novita',
      'meta-llama/llama-4-scout-17b-16e-instruct-FC-novita', 'qwen/qwq-32b-FC-novita', 'qwen3-4b-think-FC',
      'qwen3-4b-nothink-FC',
    ],
  },
  {
    ...native, id: 'native-dotted', underscores: false, decode: decodeJsonArguments,
    models: [
      'firefunction-v2-FC', 'palmyra-x-004', 'qwen3-235b-a22b-instruct-2507-FC', 'glyphh-ada-1.1',
    ],
  },
  {
    ...native, id: 'native-objects', underscores: true, decode: decodeAsIs,
    models: [
      'gemini-2.5-flash-lite-FC', 'gemini-2.5-flash-FC', 'gemini-3-pro-preview-FC', 'gemini-3.1-flash-lite-preview-FC',
    ],
  },
  {
    ...native, id: 'native-list', underscores: true, decode: decodeList,
    models: [
      'nova-pro-v1.0', 'nova-2-lite-v1.0', 'nova-micro-v1.0',
    ],
  },
  {
    ...native, id: 'native-list-dotted', underscores: false, decode: decodeList,
    models: [
      'mistralai/Ministral-8B-Instruct-2410',
    ],
  },
  {
    ...native, id: 'native-dicts-dotted', underscores: false, decode: decodeDicts,
    models: [
      'microsoft/Phi-4-mini-instruct-FC', 'ibm-granite/granite-3.2-8b-instruct', 'ibm-granite/granite-3.1-8b-instruct',
      'katanemo/Arch-Agent-1.5B', 'katanemo/Arch-Agent-3B', 'katanemo/Arch-Agent-7B', 'katanemo/Arch-Agent-32B',
    ],
  },
  {
    ...native, id: 'native-named', underscores: true, decode: decodeNamedOrNothing('tool_name', 'parameters'),
    models: [
      'command-r7b-12-2024-FC', 'command-a-03-2025-FC', 'command-a-reasoning-08-2025-FC',
    ],
  },
  {
    ...native, id: 'native-named-dotted', underscores: false, decode: decodeNamed('name', 'arguments'),
    models: [
      'xiaoming-14B', 'DM-Cito-8B-v3', 'DM-Cito-32B-v1',
    ],
  },
  {
    ...prompted, id: 'python', tolerated: python, decode: textDecoder(prepareDefault),
    models: [
      'DeepSeek-V3.2-Exp', 'DeepSeek-V3.2-Exp-thinking', 'gpt-5.2-2025-12-11', 'gpt-5-mini-2025-08-07',
      'gpt-5-nano-2025-08-07', 'gpt-4.1-2025-04-14', 'gpt-4.1-mini-2025-04-14', 'gpt-4.1-nano-2025-04-14', 'gpt-4o-2024-11-20',
      'gpt-4o-mini-2024-07-18', 'o3-2025-04-16', 'o4-mini-2025-04-16', 'claude-opus-4-5-20251101',
      'claude-sonnet-4-5-20250929', 'claude-haiku-4-5-20251001', 'open-mistral-nemo-2407', 'mistral-large-2411',
      'mistral-small-2506', 'mistral-medium-2505', 'nvidia/nemotron-4-340b-instruct', 'BitAgent/GoGoAgent', 'grok-4-0709',
      'qwen3-0.6b', 'qwen3-1.7b', 'qwen3-4b', 'qwen3-8b', 'qwen3-14b', 'qwen3-32b', 'qwen3-30b-a3b-instruct-2507',
      'qwen3-235b-a22b-instruct-2507', 'qwq-32b', 'Ling/ling-lite-v1.5', 'kimi-k2-0905-preview', 'deepseek-ai/DeepSeek-R1',
      'google/gemma-3-1b-it', 'google/gemma-3-4b-it', 'google/gemma-3-12b-it', 'google/gemma-3-27b-it',
      'meta-llama/Llama-3.1-8B-Instruct', 'meta-llama/Llama-3.1-70B-Instruct', 'meta-llama/Llama-3.2-1B-Instruct-FC',
      'meta-llama/Llama-3.2-3B-Instruct-FC', 'meta-llama/Llama-3.3-70B-Instruct-FC',
      'meta-llama/Llama-4-Scout-17B-16E-Instruct-FC', 'meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8-FC',
      'Qwen/Qwen3-0.6B', 'Qwen/Qwen3-1.7B', 'Qwen/Qwen3-4B-Instruct-2507', 'Qwen/Qwen3-8B', 'Qwen/Qwen3-14B', 'Qwen/Qwen3-32B',
      'Qwen/Qwen3-30B-A3B-Instruct-2507', 'Qwen/Qwen3-235B-A22B-Instruct-2507', 'Team-ACE/ToolACE-2-8B', 'openbmb/MiniCPM3-4B',
      'watt-ai/watt-tool-8B', 'watt-ai/watt-tool-70B', 'ZJared/Haha-7B', 'speakleash/Bielik-11B-v2.3-Instruct',
      'NovaSky-AI/Sky-T1-32B-Preview', 'uiuc-convai/CoALM-8B', 'uiuc-convai/CoALM-70B', 'uiuc-convai/CoALM-405B',
      'BitAgent/BitAgent-8B', 'phronetic-ai/RZN-T', 'meta-llama/llama-4-maverick-17b-128e-instruct-fp8-novita',
      'meta-llama/llama-4-scout-17b-16e-instruct-novita', 'qwen/qwq-32b-novita',
    ],
  },
  {
    ...prompted, id: 'python-tool-code', tolerated: [...python, 'language-tag'], decode: decodeToolCode,
    models: [
      'gemini-2.5-flash-lite', 'gemini-2.5-flash', 'gemini-3-pro-preview', 'gemini-3.1-flash-lite-preview',
    ],
  },
  {
    ...prompted, id: 'python-marked-fence', tolerated: [...python, 'language-tag'], decode: decodeMarkedFence,
    models: [
      'microsoft/phi-4', 'microsoft/Phi-4-mini-instruct',
    ],
  },
  {
    ...prompted, id: 'python-bare', tolerated: python, decode: textDecoder((text) => `[${text}]`),
    models: [
      'gorilla-openfunctions-v2',
    ],
  },
  {
    ...prompted, id: 'python-tagged', tolerated: [...python, 'prose-before', 'prose-after', 'extra-wrapper'], decode: decodeToolCallTag,
    models: [
      'nvidia/llama-3.1-nemotron-ultra-253b-v1',
    ],
  },
  {
    id: 'tagged-json', kind: 'prompted', syntax: 'xml', tolerated: [...json, 'prose-before', 'prose-after'], underscores: false,
    decode: decodeTaggedJson,
    models: [
      'ibm-granite/granite-4.0-350m', 'Qwen/Qwen3-0.6B-FC', 'Qwen/Qwen3-1.7B-FC', 'Qwen/Qwen3-4B-Instruct-2507-FC',
      'Qwen/Qwen3-8B-FC', 'Qwen/Qwen3-14B-FC', 'Qwen/Qwen3-32B-FC', 'Qwen/Qwen3-30B-A3B-Instruct-2507-FC',
      'Qwen/Qwen3-235B-A22B-Instruct-2507-FC', 'X-Humanoid/Pelican1.0-VL-235B-A22B-FC', 'X-Humanoid/Pelican1.0-VL-30B-A3B-FC',
      'Nanbeige/Nanbeige4-3B-Thinking-2511',
    ],
  },
  {
    id: 'first-tag', kind: 'prompted', syntax: 'xml', underscores: false, decode: decodeFirstTag,
    tolerated: [...json, 'prose-before', 'prose-after', 'fence', 'language-tag', 'surrounding-whitespace'],
    models: [
      'tiiuae/Falcon3-10B-Instruct-FC', 'tiiuae/Falcon3-7B-Instruct-FC', 'tiiuae/Falcon3-3B-Instruct-FC',
      'tiiuae/Falcon3-1B-Instruct-FC',
    ],
  },
  {
    id: 'json', kind: 'prompted', syntax: 'json', tolerated: json, underscores: false, decode: decodeJsonCalls,
    models: [
      'BitAgent/BitAgent-Bounty-8B',
    ],
  },
  {
    id: 'json-semicolons', kind: 'prompted', syntax: 'json', tolerated: [...json, 'semicolon-separator'], underscores: false,
    decode: decodeJsonCallsOrSemicolons,
    models: [
      'Salesforce/Llama-xLAM-2-70b-fc-r', 'Salesforce/Llama-xLAM-2-8b-fc-r', 'Salesforce/xLAM-2-32b-fc-r',
      'Salesforce/xLAM-2-3b-fc-r', 'Salesforce/xLAM-2-1b-fc-r',
    ],
  },
  {
    id: 'json-fenced', kind: 'prompted', syntax: 'json', tolerated: [...json, 'fence'], underscores: false, decode: decodeFencedJson,
    models: [
      'MadeAgents/Hammer2.1-7b', 'MadeAgents/Hammer2.1-3b', 'MadeAgents/Hammer2.1-1.5b', 'MadeAgents/Hammer2.1-0.5b',
    ],
  },
  {
    id: 'json-after-thinking', kind: 'prompted', syntax: 'json', tolerated: [...json, 'prose-before', 'wrong-quotes'], underscores: false,
    decode: decodeAfterThinking,
    models: [
      'ThinkAgents/ThinkAgent-1B',
    ],
  },
  {
    id: 'function-call-tags', kind: 'prompted', syntax: 'xml', tolerated: [...json, 'changed-dots', 'other-dialect', 'surrounding-whitespace', 'missing-tag'],
    underscores: true, decode: decodeFunctionCallTags,
    models: [
      'ibm-granite/granite-20b-functioncalling',
    ],
  },
  {
    id: 'name-then-json', kind: 'prompted', syntax: 'json', tolerated: [...json, 'changed-dots', 'other-dialect'], underscores: true, decode: decodeNameThenJson,
    models: [
      'THUDM/glm-4-9b-chat',
    ],
  },
];
