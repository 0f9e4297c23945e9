import type { FaultKind, Subject } from '../core/Finding.ts';
import { faultWords } from './faultText.ts';

/** The kind of failure that a skill fails by most often. */
const commonest: Readonly<Partial<Record<Subject['scope'], FaultKind>>> = {
  calling: 'under-calling',
  readable: 'format',
  choosing: 'wrong-tool',
  filling: 'values',
  'name-detection': 'wrong-tool',
  'parameter-detection': 'values',
  parallel: 'lost-calls',
  abstention: 'over-calling',
};

const pairs = 'or train on preference pairs aimed at it';

const own: Readonly<Partial<Record<Subject['scope'], string>>> = {
  chaining: `ask for one step per turn, or number the steps in the request; ${pairs}`,
  nested: `ask for one step per turn, so that a result stands in the conversation before it is needed; ${pairs}`,
  'nested-at-once': `let it act over turns, so that a result stands in the conversation before it is needed; ${pairs}`,
  'multi-step': `let tools return few plain fields, and say in the prompt to go on until the task is done; ${pairs}`,
  'next-best': `keep failed and repeated calls out of the history; ${pairs}`,
  response: `let tools return only what is to be told, with its unit, and check what is told against it; ${pairs}`,
};

/** What to do about a weak skill; `null`: the part is none. */
export function skillFix(scope: Subject['scope']): string | null {
  const kind = commonest[scope];
  return own[scope] ?? (kind === undefined ? null : faultWords[kind].fix);
}
