import type { Answer } from '../../core/Answer.ts';
import type { AnswerToken, Decoded } from '../../core/Decoded.ts';
import type { Outcome } from '../../core/Outcome.ts';
import { askAgain, notObserved } from '../../wire/notObserved.ts';
import type { Asked } from './Asked.ts';
import { more } from './contentText.ts';
import type { Dialect } from './Dialect.ts';
import { namelessCall } from './readCalls.ts';
import type { Said } from './Said.ts';
import { settingWarnings } from './settingWarnings.ts';
import { splitThinking, tokensBehind } from './splitThinking.ts';

/** Words with which a server says that it was itself at fault. */
const serverFaults = new Set(['error', 'abort', 'aborted', 'cancelled', 'failed', 'incomplete', 'insufficient_system_resource', 'preempted']);
const capped = new Set(['length', 'max_tokens', 'max_output_tokens', 'model_length']);
const blocked = new Set(['content_filter', 'content-filter', 'safety']);
const plainEnds = new Set(['stop', 'tool_calls', 'tool_call', 'function_call', 'completed', 'eos', 'eos_token', 'stop_sequence', 'end_turn', 'tool_use']);

const callEnds = new Set(['tool_calls', 'tool_call', 'function_call', 'tool_use']);

/** What follows from a reply that came whole. */
export function conclude(told: Said, asked: Asked, streamed: boolean, { fields, namesDeployments }: Dialect): Decoded {
  const { finish } = told;
  const said = lostItsCalls(told) ? { ...told, calls: [namelessCall], warnings: [...told.warnings, 'tool-call-not-read'] } : told;
  if (finish !== null && serverFaults.has(finish)) return notObserved(`the server stopped: ${finish}`, askAgain);
  if (finish === null && saysNothing(said)) return notObserved('empty answer', askAgain);
  const whole = said.text ?? '';
  const { reasoning, text, cut } = splitThinking(whole);
  const tokens = said.tokens === null ? null : tokensBehind(said.tokens, whole, cut);
  const answer = answerOf(fields.handsBackReasoning ? said : { ...said, handBack: null }, asked, cut === 0 ? said.text : text);
  const warnings = [...said.warnings, ...finishWarnings(finish), ...(said.tokens !== null && tokens === null ? ['log-probabilities-across-reasoning'] : [])];
  const decoded: Decoded = {
    outcome: outcomeOf(said, answer),
    answer,
    reasoning: more(said.reasoning, reasoning),
    usage: said.usage,
    finish,
    tokens: filled(tokens),
    servedBy: said.servedBy,
    warnings,
    remedy: { kind: 'none' },
  };
  return { ...decoded, warnings: [...warnings, ...settingWarnings(asked, decoded, streamed, namesDeployments)] };
}

/** It ended with a call, says the endpoint, and none is there: an attempt that cannot be read, and no abstention. */
function lostItsCalls({ finish, text, refusal, calls }: Said): boolean {
  return finish !== null && callEnds.has(finish) && (text ?? '') === '' && refusal === null && calls.length === 0;
}

/** Neither a word nor a call. */
export function saysNothing({ text, refusal, reasoning, calls }: Said): boolean {
  return (text ?? '') === '' && refusal === null && reasoning === null && calls.length === 0;
}

function answerOf({ calls, refusal, handBack }: Said, { offersTools, offeredName }: Asked, text: string | null): Answer {
  const toolCalls = calls.map((call) => ({ ...call, name: offeredName(call.name) }));
  const shown = text === null || text === '' ? (refusal ?? text) : text;
  const given = offersTools || toolCalls.length > 0 ? toolCalls : null;
  return { text: shown, toolCalls: given, ...(handBack === null ? {} : { continuation: handBack }) };
}

function outcomeOf({ finish, refusal }: Said, { toolCalls }: Answer): Outcome {
  if (finish !== null && blocked.has(finish)) return { kind: 'blocked' };
  if (finish !== null && capped.has(finish)) return { kind: 'capped' };
  const refuses = refusal !== null || finish === 'refusal';
  return refuses && (toolCalls === null || toolCalls.length === 0) ? { kind: 'refused' } : { kind: 'answered' };
}

function finishWarnings(finish: string | null): readonly string[] {
  if (finish === null) return ['no-finish-reason'];
  const known = plainEnds.has(finish) || capped.has(finish) || blocked.has(finish) || finish === 'refusal';
  return known ? [] : [`unknown-finish-reason: ${finish.slice(0, 40)}`];
}

/** An empty list holds no log-probability. */
function filled(tokens: readonly AnswerToken[] | null): readonly AnswerToken[] | null {
  return tokens === null || tokens.length === 0 ? null : tokens;
}
