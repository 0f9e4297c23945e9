import type { Model, ModelLimits } from '../../core/Model.ts';
import type { Authorise, ModelOptions } from '../../core/ModelProvider.ts';
import type { WireRequest } from '../../core/WireRequest.ts';
import type { EndpointWords } from '../../wire/httpFault.ts';
import { requestHeaders } from '../../wire/requestHeaders.ts';
import { versionedUrl } from '../../wire/versionedUrl.ts';
import { decodeMessage } from './decodeMessage.ts';
import { messagesBody } from './messagesBody.ts';

const defaultBaseUrl = 'https://api.anthropic.com/v1';

/** Most tokens of an answer where neither the settings nor what is known of the model say; the endpoint demands a number. */
const usualOutputTokens = 16_384;

const headers = { 'content-type': 'application/json', 'anthropic-version': '2023-06-01' };

const authorise: Authorise = (key) => ({ 'x-api-key': key });

export function openMessages(options: ModelOptions): Model {
  const base = baseUrl(options);
  const limits = limitsOf(options.name);
  const endpoint = `${base}/messages`;
  const words: EndpointWords = { provider: 'Anthropic', endpoint, model: options.name, keyVariable: 'ANTHROPIC_API_KEY' };
  const sent = requestHeaders(headers, options.headers);
  return {
    id: `anthropic:${options.name}`,
    adapter: 'anthropic@1',
    endpoint,
    limits,
    encode: (conversation, settings) => ({
      method: 'POST',
      url: endpoint,
      headers: sent,
      body: messagesBody(options.name, Math.min(limits.outputTokens ?? usualOutputTokens, usualOutputTokens), conversation, settings),
    }),
    send: (request, signal) => options.transport.send(request, authorise, signal),
    decode: (request, reply) => decodeMessage(request, reply, words),
  };
}

export function listRequest(options: ModelOptions): WireRequest {
  return { method: 'GET', url: `${baseUrl(options)}/models?limit=1000`, headers: requestHeaders(headers, options.headers), body: [] };
}

function baseUrl(options: ModelOptions): string {
  return versionedUrl('Anthropic', options.baseUrl ?? defaultBaseUrl, 'v1');
}

/** Only what public documentation states of models that allow less than is usual. */
function limitsOf(name: string): ModelLimits {
  const outputTokens = /^claude-3-(?:opus|sonnet|haiku)/.test(name) ? 4096 : /^claude-3-5-/.test(name) ? 8192 : null;
  return { tools: null, contextTokens: outputTokens === null ? null : 200_000, outputTokens };
}
