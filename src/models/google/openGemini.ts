import type { Model } from '../../core/Model.ts';
import type { Authorise, ModelOptions } from '../../core/ModelProvider.ts';
import { UserError } from '../../core/UserError.ts';
import type { WireRequest } from '../../core/WireRequest.ts';
import type { EndpointWords } from '../../wire/httpFault.ts';
import { requestHeaders } from '../../wire/requestHeaders.ts';
import { versionedUrl } from '../../wire/versionedUrl.ts';
import { contentBody } from './contentBody.ts';
import { decodeContent } from './decodeContent.ts';

const defaultBaseUrl = 'https://generativelanguage.googleapis.com/v1beta';

const headers = { 'content-type': 'application/json' };

const authorise: Authorise = (key) => ({ 'x-goog-api-key': key });

export function openGemini(options: ModelOptions): Model {
  const { name } = options;
  const endpoint = `${baseUrl(options)}/${modelPath(name)}`;
  const words: EndpointWords = { provider: 'Google', endpoint, model: name, keyVariable: 'GEMINI_API_KEY' };
  const sent = requestHeaders(headers, options.headers);
  return {
    id: `google:${name}`,
    adapter: 'google@1',
    endpoint,
    limits: { tools: null, contextTokens: null, outputTokens: null },
    encode: (conversation, settings) => ({
      method: 'POST',
      url: `${endpoint}:${settings.stream ? 'streamGenerateContent?alt=sse' : 'generateContent'}`,
      headers: sent,
      body: contentBody(name, conversation, settings),
    }),
    send: (request, signal) => options.transport.send(request, authorise, signal),
    decode: (request, reply) => decodeContent(request, reply, words),
  };
}

export function listRequest(options: ModelOptions): WireRequest {
  return { method: 'GET', url: `${baseUrl(options)}/models?pageSize=1000`, headers: requestHeaders(headers, options.headers), body: [] };
}

function baseUrl(options: ModelOptions): string {
  return versionedUrl('Google', options.baseUrl ?? defaultBaseUrl, 'v1beta');
}

/** `models/<name>`, or the name itself where it says of what kind it is (`tunedModels/x`). */
function modelPath(name: string): string {
  if (!/^[\w.-]+(?:\/[\w.-]+)*$/.test(name)) {
    throw new UserError({ expected: 'the name of a Gemini model, like gemini-flash-latest', came: `"${name}" was given`, remedy: '`faultline models` lists what answers' });
  }
  return name.includes('/') ? name : `models/${name}`;
}
