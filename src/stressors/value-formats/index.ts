import { withRequest } from '../../composer/change/withRequest.ts';
import type { Item, StepArgument } from '../../core/Item.ts';
import type { StressBase, Stressed, Stressor } from '../../core/Stressor.ts';

/** Writes the same dates and numbers of the request in another customary way. */
export const stressor: Stressor = {
  id: 'value-formats',
  version: '1',
  description: 'the same dates and numbers written in another way',
  analysis: 'invariance',
  needs: ['item'],
  subtasks: ['parameter-detection', 'parallel', 'chaining', 'nested', 'multi-step'],
  levels: ['dates', 'numbers'],
  readLevel: (text) => (text === 'dates' || text === 'numbers' ? text : null),
  apply: (base, level) => Promise.resolve(rewritten(base, level === 'dates' ? otherDate : otherNumber)),
};

function rewritten(base: StressBase, other: (argument: StepArgument, said: string) => string | null): Stressed {
  const { item } = base;
  if (item === null) return { state: 'not-applicable', reason: 'it was not composed, so that its values are not known' };
  const changed = changedRequest(item, other);
  if (changed === item.request) return { state: 'not-applicable', reason: 'no value of that kind stands in the request' };
  const projection = withRequest(base, item, changed);
  return projection === null ? { state: 'not-applicable', reason: 'the request does not stand in the prompt' } : { state: 'changed', projection, dose: null, control: false };
}

/** Each value's words are changed where they stand in the request exactly once. */
function changedRequest({ request, steps }: Item, other: (argument: StepArgument, said: string) => string | null): string {
  let text = request;
  for (const argument of steps.flatMap(({ arguments: given }) => given)) {
    if (argument.from.kind !== 'said') continue;
    const { said } = argument.from;
    const words = other(argument, said);
    if (words !== null && text.split(said).length === 2) text = text.replace(said, () => words);
  }
  return text;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A whole date becomes one in words, and one in words becomes `2027-04-10`. `null`: it is said in another way. */
function otherDate({ value }: StepArgument, said: string): string | null {
  const [, year = '', month = '', day = ''] = typeof value === 'string' ? (/^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? []) : [];
  if (year === '' || typeof value !== 'string') return null;
  const name = months[Number(month) - 1] ?? '';
  const inWords = [`${String(Number(day))} ${name} ${year}`, `${name} ${String(Number(day))}, ${year}`];
  if (said === value) return inWords[Number(day) % 2] ?? null;
  return inWords.includes(said) ? value : null;
}

/** Thousands lose their commas, or get them. */
function otherNumber({ value }: StepArgument, said: string): string | null {
  if (typeof value !== 'number' || Math.abs(value) < 1000 || !Number.isInteger(value)) return null;
  const plain = String(value);
  const parted = plain.replace(/\B(?=(\d{3})+$)/g, ',');
  if (said.includes(parted)) return said.replace(parted, plain);
  return new RegExp(`(?<!\\d)${plain}(?!\\d)`).test(said) ? said.replace(plain, parted) : null;
}
