import type { EndpointError } from './EndpointError.ts';

export interface RefusedSetting {
  readonly name: string;
  readonly todo: string;
}

const todos: readonly (readonly [RegExp, string])[] = [
  [/^(?:tools|tool use|functions)$/, 'ask it prompted, or choose a model that takes tools'],
  [/^tool_choice$/, 'set the tool choice to auto, or start the server with a parser of tool calls'],
  [/^parallel_tool_calls$/, 'choose a model or server that takes it'],
  [/^(?:max_tokens|max_completion_tokens|max_output_tokens)$/, 'set a smaller cap on tokens'],
  [/^(?:logprobs|top_logprobs|include)$/, 'ask without log-probabilities'],
  [/^(?:reasoning|reasoning_effort|reasoning\.effort)$/, 'leave the effort of reasoning out, or name one that this model knows'],
  [/^(?:temperature|top_p|seed|random_seed)$/, 'leave this setting out'],
  [/^(?:stream|stream_options)$/, 'ask without streaming'],
];

const refusal = /unsupported|not support|unrecogni[sz]ed|unknown|unexpected|not permitted|not allowed|extra inputs|extra_forbidden|invalid[_ ]value|is too (?:large|big)|must be|requires|does not exist/i;
const names = 'tools|tool_choice|parallel_tool_calls|max_completion_tokens|max_output_tokens|max_tokens|top_logprobs|logprobs|include|reasoning_effort|reasoning\\.effort|reasoning|temperature|top_p|random_seed|seed|stream_options|stream';
const quotedName = new RegExp(`['"\`](${names})['"\`]`);
const namedParameter = new RegExp(`^(?:body\\.)?(${names})$`);

/** The setting of the user's that a request was refused for, and what to do; `null`: it was refused for something else. */
export function refusedSetting({ message, codes, parameter }: EndpointError): RefusedSetting | null {
  if (/does not support (?:tools|function)/i.test(message)) return settingOf('tools');
  if (/--enable-auto-tool-choice|--tool-call-parser|--jinja/.test(message)) return settingOf('tool_choice');
  if (/array_above_max_length|array too long|too many tools/i.test(`${codes.join(' ')} ${message}`)) return null;
  if (!refusal.test(`${codes.join(' ')} ${message}`)) return null;
  const name = namedParameter.exec(parameter ?? '')?.[1] ?? quotedName.exec(message)?.[1];
  return name === undefined ? null : settingOf(name);
}

function settingOf(name: string): RefusedSetting {
  return { name, todo: todos.find(([pattern]) => pattern.test(name))?.[1] ?? 'leave this setting out' };
}
