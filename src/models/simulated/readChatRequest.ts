import type { Conversation } from '../../core/Conversation.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import type { Tool } from '../../core/Tool.ts';
import { readChatMessages } from './readChatMessages.ts';
import { refusal } from './Refusal.ts';
import type { Refusal } from './Refusal.ts';
import type { Asking } from './SimulatedModel.ts';

/** A request of the OpenAI protocol as the simulated model takes it. */
export interface ChatRequest {
  readonly model: string;
  readonly conversation: Conversation;
  readonly asking: Asking;
  /** Alternatives for each token. */
  readonly alternatives: number;
  readonly stream: boolean;
  readonly streamUsage: boolean;
}

/** Every parameter that is taken; those that change nothing here are taken as most servers take them. */
const known = new Set([
  'model',
  'messages',
  'tools',
  'tool_choice',
  'parallel_tool_calls',
  'stream',
  'stream_options',
  'temperature',
  'top_p',
  'max_tokens',
  'max_completion_tokens',
  'seed',
  'logprobs',
  'top_logprobs',
  'n',
  'stop',
  'user',
  'reasoning_effort',
  'presence_penalty',
  'frequency_penalty',
  'metadata',
  'store',
]);

/** Reads a body, or says why it is refused, in the words of the protocol. */
export function readChatRequest(text: string): ChatRequest | Refusal {
  const body = parsed(text);
  if (!isJsonObject(body)) return refusal(400, 'We could not parse the JSON body of your request.', null, null);
  const stranger = Object.keys(body).find((name) => !known.has(name));
  if (stranger !== undefined) return refusal(400, `Unrecognized request argument supplied: ${stranger}`, stranger, 'unknown_parameter');
  const { model } = body;
  if (typeof model !== 'string') return refusal(400, 'you must provide a model parameter', 'model', null);
  if ((body['n'] ?? 1) !== 1) return refusal(400, "Unsupported value: 'n' must be 1.", 'n', 'unsupported_value');
  const tools = toolsOf(body['tools']);
  if ('status' in tools) return tools;
  const messages = readChatMessages(body['messages']);
  if ('status' in messages) return messages;
  const asking = askingOf(body, tools.list);
  if ('status' in asking) return asking;
  const options = body['stream_options'];
  const alternatives = body['top_logprobs'];
  return {
    model,
    conversation: { messages, tools: tools.list, strict: tools.strict },
    asking,
    alternatives: typeof alternatives === 'number' ? alternatives : 0,
    stream: body['stream'] === true,
    streamUsage: isJsonObject(options) && options['include_usage'] === true,
  };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const allowedName = /^[a-zA-Z0-9_-]{1,64}$/;

function toolsOf(value: Json | undefined): { readonly list: readonly Tool[]; readonly strict: boolean } | Refusal {
  if (value === undefined || value === null) return { list: [], strict: false };
  if (!isJsonArray(value) || value.length === 0) return refusal(400, "Invalid 'tools': expected an array with at least 1 element.", 'tools', null);
  const list: Tool[] = [];
  let strict = true;
  for (const [index, entry] of value.entries()) {
    const own = isJsonObject(entry) && entry['type'] === 'function' ? entry['function'] : undefined;
    const name = isJsonObject(own) ? own['name'] : undefined;
    if (!isJsonObject(own) || typeof name !== 'string') return refusal(400, `Missing required parameter: 'tools[${index}].function.name'.`, `tools[${index}].function.name`, 'missing_required_parameter');
    if (!allowedName.test(name)) {
      return refusal(400, `Invalid 'tools[${index}].function.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.`, `tools[${index}].function.name`, 'invalid_value');
    }
    const { description, parameters } = own;
    list.push({ name, description: typeof description === 'string' ? description : '', parameters: isJsonObject(parameters) ? parameters : { type: 'object', properties: {} } });
    if (own['strict'] !== true) strict = false;
  }
  return { list, strict };
}

function askingOf(body: JsonObject, tools: readonly Tool[]): Asking | Refusal {
  const { tool_choice: choice = 'auto', parallel_tool_calls: parallel = true, seed = null } = body;
  if (tools.length === 0) {
    for (const name of ['tool_choice', 'parallel_tool_calls']) {
      if (name in body) return refusal(400, `Invalid value for '${name}': '${name}' is only allowed when 'tools' are specified.`, name, null);
    }
  }
  const named = isJsonObject(choice);
  if (!named && choice !== 'auto' && choice !== 'required' && choice !== 'none') return refusal(400, "Invalid value: 'tool_choice' must be 'auto', 'required', 'none' or name a function.", 'tool_choice', 'invalid_value');
  if (typeof parallel !== 'boolean') return refusal(400, "Invalid type for 'parallel_tool_calls': expected a boolean.", 'parallel_tool_calls', 'invalid_type');
  if (seed !== null && typeof seed !== 'number') return refusal(400, "Invalid type for 'seed': expected an integer.", 'seed', 'invalid_type');
  const most = body['max_completion_tokens'] ?? body['max_tokens'] ?? null;
  if (most !== null && (typeof most !== 'number' || most < 1)) return refusal(400, "Invalid 'max_tokens': integer below minimum value. Expected a value >= 1.", 'max_tokens', 'integer_below_min_value');
  if (body['top_logprobs'] !== undefined && body['logprobs'] !== true) return refusal(400, "Invalid value for 'top_logprobs': 'logprobs' must be true.", 'top_logprobs', null);
  return {
    toolChoice: named ? 'required' : choice,
    parallelToolCalls: parallel,
    logProbabilities: body['logprobs'] === true,
    repetition: seed ?? 0,
    maximumTokens: most,
    reasons: typeof body['reasoning_effort'] === 'string' && body['reasoning_effort'] !== 'none',
  };
}
