import type { Case } from '../../core/Case.ts';
import type { Projection } from '../../core/Subtask.ts';
import { UserError } from '../../core/UserError.ts';
import { readWhole } from '../../files/readWhole.ts';

const mostBytes = 1024 * 1024;

/** The text of a file that is put before every composed question. */
export async function readSystem(file: string): Promise<string> {
  const read = await readWhole(file, mostBytes);
  const text = read.state === 'text' ? read.text.trim() : '';
  if (text !== '') return text;
  throw new UserError({ expected: `a text in ${JSON.stringify(file)}`, came: read.state === 'text' ? 'it is empty' : `it cannot be read: ${read.detail}`, remedy: 'name another file with --system' });
}

/** A composed case with a text of the user's own before what it says itself to the system. */
export function withSystem({ case: one, environment }: Projection, text: string): Projection {
  const { prompt, key, origin } = one;
  const { composed } = origin;
  const changed: Case = {
    ...one,
    prompt: { ...prompt, messages: [{ role: 'system', content: text }, ...prompt.messages] },
    // A report may rely on it as on everything else that was said.
    key: key.kind === 'facts' ? { ...key, given: { ...key.given, texts: [text, ...key.given.texts] } } : key,
    origin: composed === undefined ? origin : { ...origin, composed: { ...composed, promptLength: composed.promptLength + text.length } },
  };
  return { case: changed, environment };
}
