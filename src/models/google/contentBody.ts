import type { Conversation } from '../../core/Conversation.ts';
import type { Settings } from '../../core/Settings.ts';
import { historyTurns, type HistoryPart, type HistoryTurn } from '../../wire/historyTurns.ts';
import { joinedPieces } from '../../wire/joinedPieces.ts';
import { withNotes } from '../../wire/requestNotes.ts';
import { declarationList } from './declarationList.ts';
import { signaturesIn } from './signatures.ts';
import { thinkingConfig } from './thinkingConfig.ts';

/** How many likely tokens are asked for at each step. */
const alternatives = 5;

/** The body of a request to `generateContent`. The tools stand alone. */
export function contentBody(model: string, conversation: Conversation, settings: Settings): readonly string[] {
  const { messages, tools, strict } = conversation;
  const offered = tools.length > 0;
  const list = declarationList(tools);
  const history = historyTurns(messages, offered);
  const contents = history.turns.map((turn) => writtenTurn(turn, list.toWire, demandsSignatures(model))).join(',');
  const notes = [
    ...(offered && !settings.parallelToolCalls ? ['parallel-tool-calls-not-sent'] : []),
    ...history.notes,
  ];
  const head = `{"generationConfig":${JSON.stringify(generationConfig(settings))}`;
  const system = history.system === null ? [] : [',"systemInstruction":', JSON.stringify({ parts: [{ text: history.system }] })];
  const config = offered ? `,"toolConfig":${JSON.stringify({ functionCallingConfig: { mode: callingMode(settings, strict) } })}` : '';
  return joinedPieces([withNotes(head, notes), ...system, ...(offered ? [',"tools":', list.text] : []), `${config},"contents":[${contents}]}`]);
}

function generationConfig({ temperature, topP, maximumTokens, seed, logProbabilities, reasoning }: Settings): object {
  return {
    ...(temperature === null ? {} : { temperature }),
    ...(topP === null ? {} : { topP }),
    ...(maximumTokens === null ? {} : { maxOutputTokens: maximumTokens }),
    ...(seed === null ? {} : { seed }),
    ...(logProbabilities ? { responseLogprobs: true, logprobs: alternatives } : {}),
    ...(reasoning === null ? {} : { thinkingConfig: thinkingConfig(reasoning) }),
  };
}

/** `VALIDATED` is `AUTO` with calls held to their schemas; `ANY` holds them to it already. */
function callingMode({ toolChoice }: Settings, strict: boolean): string {
  if (toolChoice === 'none') return 'NONE';
  if (toolChoice === 'required') return 'ANY';
  return strict ? 'VALIDATED' : 'AUTO';
}

/** Generations from the third on refuse a call in the history that has no signature of the thought behind it. */
function demandsSignatures(model: string): boolean {
  return !/gemini-[12](?:\.|-|$)|gemma/.test(model);
}

/** Public documentation of thought signatures: stands for the signature of a call that the model did not make itself. */
const noSignature = 'skip_thought_signature_validator';

function writtenTurn({ role, parts }: HistoryTurn, toWire: (name: string) => string, demanded: boolean): string {
  const written: string[] = [];
  let signatures = signaturesIn(null);
  let calls = 0;
  for (const part of parts) {
    if (part.kind === 'continuation') {
      signatures = signaturesIn(part.text);
      calls = 0;
    } else if (part.kind === 'call') {
      const signature = signatures.calls[calls] ?? (demanded && calls === 0 ? noSignature : null);
      calls++;
      written.push(`{"functionCall":{"name":${JSON.stringify(toWire(part.name))},"args":${part.arguments}}${signed(signature)}}`);
    } else if (part.kind === 'text') {
      written.push(`{"text":${JSON.stringify(part.text)}${role === 'assistant' ? signed(signatures.text) : ''}}`);
    } else written.push(writtenResult(part, toWire));
  }
  return `{"role":"${role === 'assistant' ? 'model' : 'user'}","parts":[${written.join(',')}]}`;
}

function signed(signature: string | null): string {
  return signature === null ? '' : `,"thoughtSignature":${JSON.stringify(signature)}`;
}

function writtenResult({ name, content, failed }: Extract<HistoryPart, { readonly kind: 'result' }>, toWire: (name: string) => string): string {
  return JSON.stringify({ functionResponse: { name: toWire(name), response: failed ? { error: content } : { output: content } } });
}
