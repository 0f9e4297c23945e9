import { count } from './count.ts';

/** What a contrast of the three breakpoints asks, as a noun phrase, and the clause of a finding. */
interface ContrastWords {
  readonly name: string;
  /** After “Model loses 12 points …”. */
  readonly when: string;
  readonly fix: string;
}

const contrasts: Readonly<Record<string, ContrastWords>> = {
  'choosing-load': { name: 'choosing among a few', when: 'when the right tools stand among a few others and not alone', fix: 'offer fewer tools at once, and group them by what they are for' },
  'retrieval-loss': { name: 'retrieval', when: 'when a retriever chooses the tools, compared with as many tools that hold the right ones', fix: 'see the recall in the table: where right tools are left out retrieve more, or with another retriever; where they are not, what else it offers misleads' },
  'catalog-length': { name: 'a whole catalog', when: 'when a whole catalog is offered and not a few tools of it', fix: 'put a retriever before the model, and see whether it loses less than the catalog costs' },
  verbosity: { name: 'long schemas', when: 'when schemas say the same facts at length and not shortly', fix: 'compact schemas: the same facts in fewer words' },
  meaning: { name: 'descriptions taken away', when: 'when tools have no descriptions', fix: 'keep descriptions: they are used' },
  form: { name: 'a set form', when: 'when text must have a set form and not any', fix: 'read answers leniently, or ask natively' },
  strictness: { name: 'strict decoding', when: 'under strict decoding', fix: 'ask without strict decoding, and check arguments against the schema afterwards' },
  tools: { name: 'many tools', when: 'when a whole catalog is offered and not the right tools alone, on the mean over schemas and forms', fix: 'offer fewer tools at once, by a retriever or by grouping them' },
  schema: { name: 'long schemas', when: 'when schemas say the same facts at length and not shortly, on the mean over tools and forms', fix: 'compact schemas: the same facts in fewer words' },
  format: { name: 'a set form', when: 'when text must have a set form and not any, on the mean over tools and schemas', fix: 'read answers leniently, or ask natively' },
};

const factors: Readonly<Record<string, string>> = { tools: 'many tools', schema: 'long schemas', format: 'a set form' };

/** A contrast by its id, as the head of a row. */
export function contrastName(id: string): string {
  const [head = '', ...rest] = id.split(' ');
  const known = contrasts[id] ?? (rest.length > 0 && !id.includes('×') ? contrasts[head] : undefined);
  if (known !== undefined) return rest.length === 0 || id.includes('×') ? known.name : `${known.name}: ${placeText(rest.join(' '))}`;
  return id.split(' × ').map((factor) => factors[factor] ?? factor).join(' × ');
}

/** When it costs, as a clause. */
export function contrastClause(id: string): string {
  const [head = '', ...rest] = id.split(' ');
  if (id.includes('×')) return `when ${id.split(' × ').map((factor) => factors[factor] ?? factor).join(' and ')} come together, beyond what each costs without the other, on the mean over the third`;
  const known = contrasts[head];
  return known === undefined ? `at ${id}` : `${known.when}${rest.length === 0 ? '' : ` (${placeText(rest.join(' '))})`}`;
}

export function contrastFix(id: string): string {
  const [head = ''] = id.split(' ');
  if (id.includes('×')) return 'relieve one of them and measure again: together they cost more than apart';
  return contrasts[head]?.fix ?? 'open the cases and look at what the arms differ in';
}

/** `bm25 of 10000`. */
function placeText(text: string): string {
  const [, retriever = text, size] = /^(\S+) of (\d+)$/.exec(text) ?? [];
  return size === undefined ? retriever : `${retriever} from ${count(Number(size)).replaceAll('\u00a0', ' ')} tools`;
}
