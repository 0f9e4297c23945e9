import { historyClause } from './historyClause.ts';
import { loadClause, loadWords } from './loadText.ts';
import { shortened } from './shortened.ts';
import { visibleText } from './visibleText.ts';

interface StressorWords {
  /** What is changed, after “when” or as the head of a row. */
  readonly changed: (level: string) => string;
  readonly fix: string;
}

/** What goes wrong, as a clause. */
const toolFaults: Readonly<Record<string, string>> = {
  'fails-once': 'a tool fails at its first call',
  'times-out': 'a tool does not answer its first call',
  garbage: 'a tool returns garbage at its first call',
  fails: 'a tool fails for good',
  instruction: 'the result of a tool holds an instruction',
};

const languages: Readonly<Record<string, string>> = { german: 'German', spanish: 'Spanish', french: 'French', italian: 'Italian', portuguese: 'Portuguese', dutch: 'Dutch' };

/** Stressors of the house; one of the user's own is called by its id. */
const words: Readonly<Record<string, StressorWords>> = {
  'parameter-order': { changed: () => 'the parameters of every tool are listed in another order', fix: 'list parameters in one fixed order, required ones first' },
  'tool-names': {
    changed: (level) => (level === 'opaque' ? 'tools are called by numbers and only described' : level === 'style' ? 'the names of tools are written in another style' : 'tools are called by synonyms'),
    fix: 'keep names that say what a tool does, and train on renamed tools with the descriptions alone to go by',
  },
  'parameter-names': {
    changed: (level) => (level === 'opaque' ? 'parameters are called by numbers and only described' : 'the names of parameters are written in another style'),
    fix: 'keep names that say what belongs there, and train on renamed parameters',
  },
  distractors: {
    changed: (level) => (level === 'near' ? 'four more tools of the same domain are offered' : 'four more tools of other domains are offered'),
    fix: 'offer fewer tools at once, by a retriever or by grouping them',
  },
  'request-text': {
    changed: (level) => ({ typos: 'the request has slips of the finger', 'lower-case': 'the request is in small letters', 'upper-case': 'the request is in capitals' })[level] ?? 'the request is wrapped in pleasantries',
    fix: 'tidy requests before they reach the model, or train on requests as people type them',
  },
  paraphrase: { changed: (level) => `the request is put in other words (wording ${visibleText(level)})`, fix: 'train on requests in many wordings, or bring them into one form before asking' },
  language: { changed: (level) => `the request is in ${languages[level] ?? 'another language'}`, fix: 'translate requests before they reach the model, or train on requests in the languages of your users' },
  'description-length': { changed: () => 'descriptions of tools are padded with sentences that say nothing', fix: 'cut descriptions down to what tells when to use a tool' },
  'value-formats': {
    changed: (level) => (level === 'dates' ? 'dates are written in another way' : 'large numbers are written with or without commas'),
    fix: 'state the formats in the descriptions of the parameters, or bring values into one form before asking',
  },
  'other-value': { changed: () => 'another value is asked for', fix: 'look for values that are remembered and not read: examples in descriptions, or training questions' },
  'tool-order': { changed: (level) => (level === 'reversed' ? 'the tools are offered in reverse order' : 'the tools are offered in another order'), fix: 'offer tools in one fixed order, the likeliest first, and train on shuffled lists' },
  shift: { changed: (level) => `like questions are asked in the held-out world “${shortened(visibleText(level), 40)}”`, fix: 'train on tools and values of more styles' },
  'tool-faults': { changed: (level) => toolFaults[level] ?? 'a tool goes wrong', fix: 'give errors that say whether to try again' },
  'own-errors': { changed: (level) => `the step comes after ${historyClause(level)}`, fix: 'clean the history' },
};

/** What a level of a stressor changes, as a clause: `the tools are offered in another order`. */
export function stressorClause(stressor: string, level: string): string {
  return words[stressor]?.changed(level) ?? loadClause(stressor, level) ?? `“${shortened(visibleText(stressor), 40)}” is at “${shortened(visibleText(level), 40)}”`;
}

export function stressorFix(stressor: string): string {
  return words[stressor]?.fix ?? loadWords(stressor)?.fix ?? 'open the cases and look at what the change took away';
}

/** The stressor and level that the subject of a finding names. */
export function namedStressor(name: string | null): { readonly stressor: string; readonly level: string } {
  const [stressor = '', ...level] = (name ?? '').split('=');
  return { stressor, level: level.join('=') };
}
