import type { Conversation } from '../../core/Conversation.ts';
import type { Settings } from '../../core/Settings.ts';
import { reasonsInSecret, refusesParallel, settingsNotSent, type Dialect } from './Dialect.ts';
import { writeHiddenNote } from '../../wire/hiddenNote.ts';
import type { ToolList } from './ToolList.ts';

/** A message of at least this many code units is a piece of its own. */
const longMessage = 4096;

/** The pieces of a request: model, messages under `messagesField`, tools, and how to answer. */
export function encodeBody(
  name: string,
  dialect: Dialect,
  messagesField: string,
  messages: readonly string[],
  tools: ToolList | null,
  { strict }: Conversation,
  settings: Settings,
): readonly string[] {
  const left = [...settingsNotSent(dialect, name, tools !== null, settings), ...(strict && tools !== null && tools.loose > 0 ? [`strict for ${tools.loose} tools`] : [])];
  const pieces = joined(`{${writeHiddenNote(left.join(','))}"model":${JSON.stringify(name)},"${messagesField}":[`, messages);
  if (tools !== null) pieces.push(`${pieces.pop() ?? ''},"tools":`, tools.piece);
  pieces.push(ending(name, dialect, settings, tools !== null));
  return pieces;
}

function joined(head: string, messages: readonly string[]): string[] {
  const pieces: string[] = [];
  let open = head;
  for (const [index, message] of messages.entries()) {
    if (index > 0) open += ',';
    if (message.length < longMessage) open += message;
    else {
      pieces.push(open, message);
      open = '';
    }
  }
  pieces.push(`${open}]`);
  return pieces;
}

/** The requests of a run end alike; what is remembered changes no result. */
let last: { readonly name: string; readonly dialect: Dialect; readonly settings: Settings; readonly offersTools: boolean; readonly text: string } | null = null;

function ending(name: string, dialect: Dialect, settings: Settings, offersTools: boolean): string {
  if (last?.settings === settings && last.offersTools === offersTools && last.name === name && last.dialect === dialect) return last.text;
  const text = `${settingMembers(name, dialect, settings, offersTools)}}`;
  last = { name, dialect, settings, offersTools, text };
  return text;
}

function settingMembers(name: string, { fields, protocol }: Dialect, settings: Settings, offersTools: boolean): string {
  const { temperature, topP, maximumTokens, seed, toolChoice, parallelToolCalls, logProbabilities, reasoning, stream } = settings;
  let members = '';
  const add = (member: string): void => {
    members += `,${member}`;
  };
  if (offersTools) add(`"tool_choice":"${toolChoice}"`);
  if (offersTools && !refusesParallel(name)) add(`"parallel_tool_calls":${String(parallelToolCalls)}`);
  if (maximumTokens !== null) add(`"${fields.maximumTokens}":${maximumTokens}`);
  if (temperature !== null) add(`"temperature":${temperature}`);
  if (topP !== null) add(`"top_p":${topP}`);
  if (seed !== null && fields.seed !== null) add(`"${fields.seed}":${seed}`);
  if (logProbabilities && fields.logProbabilities !== null) add(fields.logProbabilities);
  if (reasoning !== null && fields.reasoning !== null) {
    add(fields.reasoning === 'reasoning' ? `"reasoning":{"effort":${JSON.stringify(reasoning)}}` : `"reasoning_effort":${JSON.stringify(reasoning)}`);
  }
  if (protocol === 'responses') {
    const include = [...(logProbabilities ? ['message.output_text.logprobs'] : []), ...(reasonsInSecret(name) ? ['reasoning.encrypted_content'] : [])];
    if (include.length > 0) add(`"include":${JSON.stringify(include)}`);
    add('"store":false');
  }
  if (stream) add('"stream":true');
  if (stream && fields.streamUsage) add('"stream_options":{"include_usage":true}');
  return members;
}
