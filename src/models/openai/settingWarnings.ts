import type { Decoded } from '../../core/Decoded.ts';
import type { Asked } from './Asked.ts';

/** Settings that the endpoint did not honour, as far as its reply shows it. */
export function settingWarnings(asked: Asked, { answer, tokens, usage, servedBy }: Decoded, streamed: boolean, namesDeployments: boolean): readonly string[] {
  const { settings, notSent, offersTools, model } = asked;
  const warnings = notSent.map((setting) => `setting-not-sent: ${setting}`);
  const calls = answer.toolCalls?.length ?? 0;
  const most = settings['max_completion_tokens'] ?? settings['max_tokens'] ?? settings['max_output_tokens'];
  const wantsTokens = settings['logprobs'] !== undefined || settings['top_logprobs'] !== undefined;
  if ((settings['stream'] === true) !== streamed) warnings.push(streamed ? 'stream-not-asked' : 'stream-not-honoured');
  if (wantsTokens && tokens === null) warnings.push('log-probabilities-missing');
  if (settings['tool_choice'] === 'required' && calls === 0) warnings.push('tool-choice-not-honoured: required');
  if (settings['tool_choice'] === 'none' && calls > 0) warnings.push('tool-choice-not-honoured: none');
  if (settings['parallel_tool_calls'] === false && calls > 1) warnings.push(`parallel-tool-calls-not-honoured: ${calls} calls`);
  if (!offersTools && calls > 0) warnings.push('tool-calls-without-tools');
  if (typeof most === 'number' && usage.output !== null && usage.output > most) warnings.push(`token-cap-not-honoured: ${usage.output} of ${most}`);
  if (servedBy !== null && !namesDeployments && !isSameModel(model, servedBy)) warnings.push(`served-by-another-model: ${servedBy.slice(0, 100)}`);
  return warnings;
}

/** `gpt-5-mini` is served as `gpt-5-mini-2025-08-07`, `openai/gpt-5-mini` as `gpt-5-mini`. */
function isSameModel(asked: string, served: string): boolean {
  const [a, b] = [lastPart(asked), lastPart(served)];
  return a.startsWith(b) || b.startsWith(a);
}

function lastPart(name: string): string {
  return name.toLowerCase().split('/').at(-1)?.replace(/:free$|:latest$/, '') ?? '';
}
