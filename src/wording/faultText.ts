import type { FaultKind } from '../core/Finding.ts';

export interface FaultWords {
  /** Title, the model being understood. */
  readonly title: string;
  /** What the failing answers do, after “more of its answers”. */
  readonly answers: string;
  /** What to do about it. */
  readonly fix: string;
}

const pairs = 'train on preference pairs aimed at it';

/** What each kind of fault is called, what its answers do, and what to do about it. */
export const faultWords: Readonly<Record<FaultKind, FaultWords>> = {
  'under-calling': {
    title: 'Does not call when it should',
    answers: 'make no call where one is due',
    fix: `look for instructions that tell it to ask first; where a call is always due, send tool_choice “required”; or ${pairs}`,
  },
  'over-calling': {
    title: 'Calls when it should not',
    answers: 'call where no tool fits',
    fix: `send tool_choice “auto” and say in the prompt what to do when no tool fits; or ${pairs}, abstentions included`,
  },
  format: {
    title: 'Writes calls that cannot be read',
    answers: 'hold a call that cannot be read strictly',
    fix: 'ask natively or with strict decoding; or read leniently where that recovers the calls',
  },
  'lost-calls': {
    title: 'Loses calls when several are due',
    answers: 'make fewer calls than asked',
    fix: `check that parallel_tool_calls is on; or ask one step per turn; or ${pairs}`,
  },
  'one-at-a-time': {
    title: 'Makes one call at a time when several are due',
    answers: 'leave calls to later replies, where they do follow',
    fix: `check that parallel_tool_calls is on; else let the exchange go on until no call comes, at the price of more turns; or ${pairs}`,
  },
  'extra-calls': {
    title: 'Makes calls nobody asked for',
    answers: 'make more calls than asked',
    fix: `drop duplicate calls in the harness where they are harmless; or ${pairs}`,
  },
  'wrong-tool': {
    title: 'Picks the wrong tool',
    answers: 'pick a wrong tool',
    fix: `offer fewer tools at once and sharpen the descriptions that are confused; or ${pairs}`,
  },
  'types-and-parameters': {
    title: 'Gets types wrong or leaves parameters out',
    answers: 'break the schema by a type, an enum or a missing parameter',
    fix: `ask with strict decoding, or validate against the schema and ask again; or ${pairs}`,
  },
  'invented-parameters': {
    title: 'Invents parameters the tool does not have',
    answers: 'pass arguments that the tool does not have',
    fix: `ask with strict decoding, or refuse unknown parameters and ask again; or ${pairs}`,
  },
  values: {
    title: 'Fills in wrong values',
    answers: 'carry a wrong value in the right call',
    fix: `state formats and units in the parameter descriptions; or ${pairs}`,
  },
  language: {
    title: 'Fails on tools of one language',
    answers: 'fail, in several ways at once',
    fix: `restate the tools as JSON Schema with examples of each type; or ${pairs} in this language`,
  },
};

/** Without a key the only tool known to be wrong is one that was not offered. */
const notOffered: FaultWords = {
  title: 'Calls tools that were not offered',
  answers: 'call a tool that was not offered',
  fix: 'check that names reach the model as they are offered; refuse unknown tools and ask again; or ask with strict decoding',
};

/** The words of a finding about answers without a key. */
export function keylessWords(kind: string): FaultWords | null {
  return kind === 'wrong-tool' ? notOffered : wordsOf(kind);
}

/** The words of a fault; `null` where the subject is a part, a pair or the keys. */
export function wordsOf(kind: string): FaultWords | null {
  return isFaultKind(kind) ? faultWords[kind] : null;
}

function isFaultKind(kind: string): kind is FaultKind {
  return Object.hasOwn(faultWords, kind);
}
