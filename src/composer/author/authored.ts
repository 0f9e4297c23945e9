import type { Author } from '../../core/Author.ts';
import type { Message } from '../../core/Message.ts';
import type { Projection } from '../../core/Subtask.ts';
import type { StressBase, Stressed } from '../../core/Stressor.ts';
import { withRequest } from '../change/withRequest.ts';
import { hasOwnValues, withoutOwnValue } from './hasOwnValues.ts';
import { toldCase } from './toldCase.ts';
import type { ToldCase } from './toldCase.ts';
import { toldItem } from './toldItem.ts';
import type { ToldRequest } from './ToldRequest.ts';
import type { AuthoredWords } from './writeVariant.ts';

/** A case with its request in an author's words, where what it asks for can be read back; `write` gets what has to be read in them. */
export async function authored(base: StressBase, author: Author, write: (told: ToldRequest) => Promise<AuthoredWords>): Promise<Stressed> {
  const found = toldOf(base);
  if (found.state === 'not-told') return { state: 'not-applicable', reason: found.reason };
  const words = await write(found.told);
  if (words.state === 'refused') return { state: 'not-applicable', reason: words.reason };
  // Under a dry run the request stands in for its variant.
  const projection = saidOtherwise(base, words.state === 'kept' ? words.request : found.told.request);
  if (projection === null) return { state: 'not-applicable', reason: 'the request does not stand in the prompt' };
  return { state: 'changed', projection: written(projection, author), dose: null, control: false, ...(words.state === 'kept' ? { author: words.origin } : {}) };
}

/** Whether a call is missing or what a report is to say cannot be read back from a request. */
const unread: ReadonlySet<string> = new Set(['abstention', 'response']);

function toldOf({ item, case: one }: StressBase): ToldCase {
  if (item === null) return toldCase(one);
  if (item.steps.length === 0 || item.abstention !== null || unread.has(one.origin.category)) return { state: 'not-told', reason: 'what it asks for cannot be read back from its calls' };
  const told = toldItem(item);
  return hasOwnValues(told) ? { state: 'told', told } : { state: 'not-told', reason: withoutOwnValue };
}

function saidOtherwise(base: StressBase, request: string): Projection | null {
  if (base.item !== null) return withRequest(base, base.item, request);
  const { case: one, environment } = base;
  const last = one.prompt.messages.length - 1;
  return { case: { ...one, prompt: { ...one.prompt, messages: one.prompt.messages.map((message, at): Message => (at === last ? { role: 'user', content: request } : message)) } }, environment };
}

function written({ case: one, environment }: Projection, { id }: Author): Projection {
  const { composed } = one.origin;
  return composed === undefined ? { case: one, environment } : { case: { ...one, origin: { ...one.origin, composed: { ...composed, templates: [...composed.templates, `authors/${id}`] } } }, environment };
}
