import type { Change, ChangeCode, Changes } from '../core/Verification.ts';
import { counted } from './count.ts';
import { joined } from './joined.ts';
import { shortened } from './shortened.ts';
import { visibleText } from './visibleText.ts';

const names: Readonly<Record<ChangeCode, string>> = {
  name: 'its name',
  provider: 'the provider',
  endpoint: 'the endpoint',
  adapter: 'the protocol',
  'served-by': 'the name that the endpoint gives for what answers',
  interface: 'the interface',
  reading: 'how answers are read',
  temperature: 'the temperature',
  'top-p': 'top_p',
  'answer-tokens': 'the cap on tokens',
  'model-seed': 'the seed sent to the endpoint',
  'tool-choice': 'the tool choice',
  'parallel-calls': 'parallel calls',
  'log-probabilities': 'log-probabilities',
  reasoning: 'the effort of reasoning',
  stream: 'how answers come',
  'system-text': 'the system text',
  tools: 'the tools or their schemas',
  rules: 'the rules',
  wording: 'the wording of the prompt',
  exchange: 'how far exchanges go on',
  faultline: 'the version of Faultline',
};

/** Told by the digits of their hash, which say only that they differ. */
const hashed: ReadonlySet<ChangeCode> = new Set(['system-text', 'tools', 'rules']);

/** One change: `the interface: native → text in json`, `the tools or their schemas of 60 questions`. */
export function changeText({ code, before, after, cases }: Change): string {
  const of = cases === null ? '' : ` of ${counted(cases, 'question')}`;
  return `${names[code]}${of}${hashed.has(code) ? '' : `: ${short(before)} → ${short(after)}`}`;
}

/** What changed around the answers, and what a difference between them can therefore be laid to. */
export function changesSentence({ model, harness }: Changes): string {
  const changed = (changes: readonly Change[]): string => joined(changes.map(changeText));
  if (model.length + harness.length === 0) return 'Model and harness are the same by everything that is kept: what differs is chance, or changed unsaid behind the endpoint.';
  if (harness.length === 0) return `Only the model changed (${changed(model)}); the harness is the same.`;
  if (model.length === 0) return `Only the harness changed (${changed(harness)}); the model is the same.`;
  return `The model changed (${changed(model)}), and so did the harness (${changed(harness)}): which of the two a difference comes from cannot be told from these runs. Ask the first model in the second harness to tell.`;
}

function short(text: string): string {
  return shortened(visibleText(text), 60);
}
