import type { LeniencyCode } from '../../../core/Leniency.ts';
import type { Profile } from '../Edition.ts';
import { addBrackets, prepareLeadingBlank, textDecoder } from '../decoders/decodeText.ts';
import {
  decodeFunctionCallTags, decodeLastFunctionCall, decodeNameThenJson, decodeTaggedLines, decodeToolCallsObject,
} from '../decoders/jsonTextDecoders.ts';
import { decodeFirstEntries, decodeJsonArguments } from '../decoders/nativeDecoders.ts';
import { decodeFirstFence, decodeOuterBrackets, decodeQuotedCalls, decodeSemicolons, decodeUnquoted } from '../decoders/pythonTextDecoders.ts';

/** What any reader built on Python's `json.loads` lets pass. */
const json: readonly LeniencyCode[] = ['duplicate-key', 'non-finite-number'];
/** What any reader built on Python's own parser lets pass. */
const python: readonly LeniencyCode[] = ['positional-argument', 'trailing-separator', 'unquoted-value', 'comment', 'line-breaks', 'non-finite-number', 'duplicate-key'];
const brackets: readonly LeniencyCode[] = [...python, 'missing-open-bracket', 'missing-close-bracket'];

const prompted = { kind: 'prompted', syntax: 'python', underscores: false } as const;

/** Decoders of the v1 harness by the models that took them, the commonest of each form first. */
export const v1Profiles: readonly Profile[] = [
  {
    id: 'native', kind: 'native', syntax: 'native', tolerated: json, underscores: true, decode: decodeJsonArguments,
    models: [
      'gpt-4o-2024-08-06-FC', 'gpt-4o-2024-05-13-FC', 'gpt-4o-mini-2024-07-18-FC', 'gpt-4-turbo-2024-04-09-FC', 'gpt-4-1106-preview-FC',
      'gpt-4-0125-preview-FC', 'gpt-4-0613-FC', 'gpt-3.5-turbo-0125-FC', 'claude-3-opus-20240229-FC', 'claude-3-sonnet-20240229-FC',
      'claude-3-haiku-20240307-FC', 'claude-3-5-sonnet-20240620-FC', 'mistral-large-2402-FC', 'mistral-large-2402-FC-Any',
      'mistral-large-2402-FC-Auto', 'mistral-large-2407-FC-Any', 'mistral-large-2407-FC-Auto', 'mistral-small-2402-FC',
      'mistral-small-2402-FC-Any', 'mistral-small-2402-FC-Auto', 'open-mistral-nemo-2407-FC-Any', 'open-mistral-nemo-2407-FC-Auto',
      'open-mixtral-8x22b-FC-Any', 'open-mixtral-8x22b-FC-Auto', 'gemini-1.0-pro', 'gemini-1.5-pro-preview-0409',
      'gemini-1.5-pro-preview-0514', 'gemini-1.5-flash-preview-0514', 'meetkai/functionary-small-v2.2-FC',
      'meetkai/functionary-medium-v2.2-FC', 'meetkai/functionary-small-v2.4-FC', 'meetkai/functionary-medium-v2.4-FC',
      'meetkai/functionary-small-v3.2-FC', 'meetkai/functionary-medium-v3.0-FC', 'yi-large-fc',
    ],
  },
  {
    id: 'native-dotted', kind: 'native', syntax: 'native', tolerated: json, underscores: false, decode: decodeJsonArguments,
    models: ['firefunction-v1-FC', 'firefunction-v2-FC'],
  },
  {
    id: 'native-objects', kind: 'native', syntax: 'native', tolerated: json, underscores: true, decode: decodeFirstEntries,
    models: ['command-r-plus-FC', 'command-r-plus-FC-optimized'],
  },
  {
    ...prompted, id: 'python', tolerated: python, decode: textDecoder((text) => text),
    models: [
      'gpt-4o-2024-08-06', 'gpt-4o-2024-05-13', 'gpt-4o-mini-2024-07-18', 'gpt-4-turbo-2024-04-09', 'gpt-4-1106-preview',
      'gpt-4-0125-preview', 'gpt-4-0613', 'gpt-3.5-turbo-0125',
    ],
  },
  {
    ...prompted, id: 'python-leading-blank', tolerated: [...brackets, 'surrounding-whitespace'], decode: textDecoder(prepareLeadingBlank),
    models: [
      'claude-2.1', 'claude-instant-1.2', 'claude-3-opus-20240229', 'claude-3-sonnet-20240229', 'claude-3-haiku-20240307',
      'claude-3-5-sonnet-20240620',
    ],
  },
  {
    ...prompted, id: 'python-brackets', tolerated: brackets, decode: textDecoder(addBrackets),
    models: ['command-r-plus', 'command-r-plus-optimized'],
  },
  {
    ...prompted, id: 'python-one-line', tolerated: brackets, decode: textDecoder((text) => addBrackets(text.replaceAll('\n', ''))),
    models: ['meta-llama/Meta-Llama-3-8B-Instruct', 'meta-llama/Meta-Llama-3-70B-Instruct'],
  },
  {
    ...prompted, id: 'python-escaped-underscore', tolerated: [...brackets, 'escaped-underscore'],
    decode: textDecoder((text) => addBrackets(text.replaceAll('\\_', '_'))),
    models: [
      'open-mistral-nemo-2407', 'open-mixtral-8x22b', 'open-mixtral-8x7b', 'mistral-large-2407', 'mistral-medium-2312',
      'mistral-small-2402', 'mistral-tiny-2312',
    ],
  },
  {
    ...prompted, id: 'python-bare', tolerated: brackets, decode: textDecoder((text) => `[${text}]`),
    models: ['gorilla-openfunctions-v0', 'gorilla-openfunctions-v2'],
  },
  {
    ...prompted, id: 'python-semicolons', tolerated: [...brackets, 'semicolon-separator'], decode: decodeSemicolons,
    models: ['Nexusflow-Raven-v2'],
  },
  {
    ...prompted, id: 'python-quoted-calls', tolerated: [...brackets, 'extra-wrapper'], decode: decodeQuotedCalls,
    models: ['nvidia/nemotron-4-340b-instruct', 'snowflake/arctic'],
  },
  {
    ...prompted, id: 'python-outer-brackets', tolerated: [...python, 'prose-before', 'prose-after', 'fence', 'language-tag', 'surrounding-whitespace'],
    decode: decodeOuterBrackets, models: ['google/gemma-7b-it'],
  },
  {
    ...prompted, id: 'python-fenced', tolerated: [...python, 'prose-before', 'prose-after', 'fence', 'language-tag', 'surrounding-whitespace'],
    decode: decodeFirstFence, models: ['deepseek-ai/deepseek-coder-6.7b-instruct'],
  },
  {
    ...prompted, id: 'python-unquoted', tolerated: brackets, decode: decodeUnquoted, models: ['databricks-dbrx-instruct'],
  },
  {
    id: 'json-tool-calls', kind: 'prompted', syntax: 'json', tolerated: json, underscores: false, decode: decodeToolCallsObject,
    models: ['Salesforce/xLAM-1b-fc-r', 'Salesforce/xLAM-7b-fc-r'],
  },
  {
    id: 'tagged-lines', kind: 'prompted', syntax: 'xml', tolerated: [...json, 'changed-dots', 'wrong-quotes', 'prose-before', 'prose-after', 'missing-tag'],
    underscores: true, decode: decodeTaggedLines,
    models: [
      'NousResearch/Hermes-2-Pro-Llama-3-8B', 'NousResearch/Hermes-2-Pro-Llama-3-70B', 'NousResearch/Hermes-2-Pro-Mistral-7B',
      'NousResearch/Hermes-2-Theta-Llama-3-8B', 'NousResearch/Hermes-2-Theta-Llama-3-70B',
    ],
  },
  {
    id: 'function-call-tags', kind: 'prompted', syntax: 'xml', tolerated: [...json, 'changed-dots', 'other-dialect', 'surrounding-whitespace', 'missing-tag'],
    underscores: true, decode: decodeFunctionCallTags, models: ['ibm-granite/granite-20b-functioncalling'],
  },
  {
    id: 'name-then-json', kind: 'prompted', syntax: 'json', tolerated: [...json, 'changed-dots', 'other-dialect'], underscores: true, decode: decodeNameThenJson,
    models: ['THUDM/glm-4-9b-chat'],
  },
  {
    id: 'last-function-call', kind: 'prompted', syntax: 'xml', tolerated: [...json, 'other-dialect', 'prose-before', 'missing-tag'], underscores: false,
    decode: decodeLastFunctionCall, models: ['glaiveai/glaive-function-calling-v1'],
  },
];
