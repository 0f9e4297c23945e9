import type { Model } from '../../core/Model.ts';
import type { Authorise, ModelOptions, ModelProvider } from '../../core/ModelProvider.ts';
import type { WireRequest } from '../../core/WireRequest.ts';
import { UserError } from '../../core/UserError.ts';
import { decodeReply } from './decodeReply.ts';
import type { Dialect } from './Dialect.ts';
import { encodeChat } from './encodeChat.ts';
import { encodeResponses } from './encodeResponses.ts';
import { endpointUrl } from './endpointUrl.ts';
import { readModelList } from './readModelList.ts';

const version = '1';

/** The provider of a dialect. */
export function modelProvider(dialect: Dialect): ModelProvider {
  const { id, description, keyVariables, needsKey, baseUrlVariables, defaultBaseUrl } = dialect;
  return {
    id,
    version,
    description,
    keyVariables,
    needsKey,
    baseUrlVariables,
    defaultBaseUrl,
    open: (options) => openModel(dialect, options),
    listRequest: ({ baseUrl, headers }) => ({ method: 'GET', url: `${endpointUrl(dialect, baseUrl)}/models`, headers: lowerCase(headers), body: [] }),
    readList: readModelList,
  };
}

function openModel(dialect: Dialect, { name, baseUrl, headers, transport }: ModelOptions): Model {
  if (name.trim() === '') {
    throw new UserError({ expected: `a model's name, as in ${dialect.id}:some-model`, came: 'no name was given', remedy: 'name one behind the colon' });
  }
  const base = endpointUrl(dialect, baseUrl);
  const isChat = dialect.protocol === 'chat';
  const endpoint = `${base}${isChat ? '/chat/completions' : '/responses'}`;
  const encode = isChat ? encodeChat : encodeResponses;
  const sent = { ...lowerCase(headers), 'content-type': 'application/json' };
  const askingWhole = { ...sent, accept: 'application/json' };
  const askingStream = { ...sent, accept: 'text/event-stream' };
  const authorise = authorisation(dialect);
  return {
    id: `${dialect.id}:${name}`,
    adapter: `${dialect.id}@${version}`,
    endpoint,
    limits: { tools: dialect.toolLimit, contextTokens: null, outputTokens: null },
    encode: (conversation, settings): WireRequest => ({
      method: 'POST',
      url: endpoint,
      headers: settings.stream ? askingStream : askingWhole,
      body: encode(name, dialect, conversation, settings),
    }),
    send: (request, signal) => transport.send(request, authorise, signal),
    decode: (request, reply) => decodeReply(dialect, request, reply),
  };
}

function authorisation({ keyHeader }: Dialect): Authorise {
  return keyHeader === 'api-key' ? (key) => ({ 'api-key': key }) : (key) => ({ authorization: `Bearer ${key}` });
}

function lowerCase(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
