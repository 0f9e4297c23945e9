import { counted } from './count.ts';
import { joined } from './joined.ts';
import { shortened } from './shortened.ts';
import { visibleText } from './visibleText.ts';

/** A growing load in words. */
export interface LoadWords {
  /** Head of its section: `Tools offered`. */
  readonly title: string;
  /** What grows, after “as”: `more tools are offered`. */
  readonly growing: string;
  /** So much of it: `64 tools`. */
  readonly amount: (dose: number) => string;
  /** What it is counted in: `tools`. */
  readonly many: string;
  /** What is counted as right by itself, in the plural. */
  readonly each: string;
  readonly fix: string;
}

const loads: Readonly<Record<string, LoadWords>> = {
  'tools-offered': {
    title: 'Tools offered',
    growing: 'more tools are offered',
    amount: (dose) => counted(dose, 'tool'),
    many: 'tools',
    each: 'answers',
    fix: 'offer fewer tools at once: choose them by retrieval or by the state of the task, and keep below the break',
  },
  context: {
    title: 'Text before the question',
    growing: 'more text without any bearing stands before the question',
    amount: (dose) => `${counted(dose, 'token')} of other text`,
    many: 'tokens of other text',
    each: 'answers',
    fix: 'leave out what the question does not need, or begin a new conversation',
  },
  'calls-needed': {
    title: 'Calls needed',
    growing: 'more calls are asked for at once',
    amount: (dose) => counted(dose, 'call'),
    many: 'calls',
    each: 'calls',
    fix: 'ask for fewer calls in one request, or split the request and go on where calls are missing',
  },
  'parameters-required': {
    title: 'Parameters required',
    growing: 'more parameters are required',
    amount: (dose) => counted(dose, 'required parameter'),
    many: 'required parameters',
    each: 'arguments',
    fix: 'require fewer parameters: fill in code what code knows, and split wide tools',
  },
  'standing-rules': {
    title: 'Standing rules',
    growing: 'more standing rules are given',
    amount: (dose) => counted(dose, 'standing rule'),
    many: 'standing rules',
    each: 'rules',
    fix: 'give fewer rules at once: keep in code what code can keep, and say the others only where they apply',
  },
};

/** The words of a load of the house; `null`: it is none. */
export function loadWords(stressor: string): LoadWords | null {
  return loads[stressor] ?? null;
}

function clauseOfBoth(stressors: readonly string[], levels: readonly string[]): string | null {
  const clauses = stressors.map((one, at) => loadClause(one, levels[at] ?? ''));
  return clauses.includes(null) ? null : joined(clauses.filter((clause) => clause !== null));
}

/** So much of a load: `64 tools`; one that is not of the house by its id. */
export function loadAmount(stressor: string, dose: number): string {
  return loadWords(stressor)?.amount(dose) ?? `${String(dose)} of “${shortened(visibleText(stressor), 40)}”`;
}

/** What a level of two loads at once comes to: `128 tools and 8 calls`. */
export function crossedAmounts(stressor: string, level: string): string {
  const levels = level.split('+');
  return joined(stressor.split('+').map((id, at) => loadAmount(id, Number(levels[at]))));
}

/** What a level of a load changes, as a clause: `there are 64 tools`, `the prompt is as long as with 64 tools`; `null`: it is no load of the house. */
export function loadClause(stressor: string, level: string): string | null {
  if (stressor.includes('+')) return clauseOfBoth(stressor.split('+'), level.split('+'));
  const words = loadWords(stressor);
  const [digits = '', arm] = level.split('-');
  const dose = Number(digits);
  if (words === null || !Number.isFinite(dose)) return null;
  return arm === undefined ? `there ${dose === 1 ? 'is' : 'are'} ${words.amount(dose)}` : `the prompt is as long as with ${words.amount(dose)}`;
}
