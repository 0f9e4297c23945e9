import type { Answer } from '../../core/Answer.ts';
import type { Call } from '../../core/Call.ts';
import type { Case } from '../../core/Case.ts';
import type { Conversation } from '../../core/Conversation.ts';
import type { SessionSource } from '../../core/Environment.ts';
import type { Interface } from '../../core/Interface.ts';
import type { ExpectedCall, Key, StateKey } from '../../core/Key.ts';
import type { Message } from '../../core/Message.ts';
import type { Outcome } from '../../core/Outcome.ts';
import type { Unusable } from '../../core/PairFacts.ts';
import type { PlannedModel } from '../../core/Plan.ts';
import type { ReasonCode } from '../../core/Reason.ts';
import type { Syntax } from '../../core/Syntax.ts';
import type { Tool } from '../../core/Tool.ts';
import type { Verdict } from '../../core/Verdict.ts';
import { minimalCall } from '../../composer/exhibits/minimalCall.ts';
import { goldCalls } from '../../grading/goldCalls.ts';
import { planKey } from '../../grading/planKey.ts';
import { prepareGrader } from '../../grading/prepareGrader.ts';
import type { Grader } from '../../grading/prepareGrader.ts';
import type { Reader } from '../../reading/createReader.ts';
import type { Situation } from '../../training/Situation.ts';
import { asPlainTexts, renderConversation } from '../live/renderConversation.ts';
import { gradeAnswer } from '../observe.ts';
import { gradePlan, isPlan } from './gradePlan.ts';
import type { GradedTrial } from './gradeRun.ts';
import { playOut } from './playOut.ts';

/** What situations are seen through. */
export interface SituationKit {
  readonly models: readonly PlannedModel[];
  readonly syntaxes: readonly Syntax[];
  readonly worlds: readonly SessionSource[];
  readonly read: Reader;
  /** All calls of an item, by its id. */
  readonly items: ReadonlyMap<string, readonly ExpectedCall[]>;
}

const done = 'Everything that you asked for is done.';

/**
 * The places in a graded trial where an answer can be held against a better one. A single answer is one place. Of an
 * exchange that went wrong it is the first answer that did, after the history before it; of one that went right every
 * answer that called. None where the case was not composed.
 */
export function situationsOf(trial: GradedTrial, kit: SituationKit): readonly Situation[] {
  const { prepared, stored, observation, graded } = trial;
  const { composed } = prepared.case.origin;
  const model = kit.models.find(({ id }) => id === stored.trial.model);
  // A task that runs until its first mistake is no question with one answer.
  const { key } = prepared.case;
  if (composed === undefined || model === undefined || (key.kind === 'state' && key.lineByLine === true)) return [];
  const asked = prepared.case.prompt.interface ?? model.interface;
  const syntax = kit.syntaxes.find(({ id }) => id === asked.syntax);
  if (syntax === undefined) return [];
  const common = {
    trial: stored.trial.id,
    case: prepared.case,
    composed,
    observation,
    parallelToolCalls: model.settings.parallelToolCalls,
    verdict: graded.strict,
    write: syntax.write,
    say: (text: string): Answer => ({ text, toolCalls: asked.kind === 'prompted' ? null : [] }),
  };
  const opening = renderConversation({ ...prepared.case.prompt, interface: asked }, stored.planned.wording, kit.syntaxes);
  if (key.kind === 'state' && !isPlan(prepared)) return exchangeSituations(trial, { common, key, opening, asked, syntax, kit });
  const { answer, outcome } = trial.answer;
  const unusable = unusableAs(answer, outcome);
  const judged = { interface: asked, languages: new Map<string, Interface>(), profile: null };
  return [
    {
      ...common,
      turn: 0,
      conversation: opening,
      // Where all calls of an exchange count, a first answer with one of them is no wrong one.
      own: unusable === null && !(key.kind === 'calls' && key.overTurns === true) ? answer : null,
      unusable,
      due: key.kind === 'next' ? nextOf(prepared.case, (prepared.case.origin.stress === undefined ? kit.items.get(composed.item) : undefined) ?? []) : dueBy(key, prepared.case.prompt.tools),
      fed: key.kind === 'state' ? key.edges : [],
      judge: (given) => {
        const answered = { ...trial.answer, answer: given, outcome: { kind: 'answered' } } as const;
        return (isPlan(prepared) ? gradePlan(answered, stored.planned, prepared, judged, kit.read, kit.worlds) : gradeAnswer(answered, prepared, judged, kit.read)).strict;
      },
    },
  ];
}

function unusableAs({ text, toolCalls }: Answer, outcome: Outcome): Unusable | null {
  switch (outcome.kind) {
    case 'not-observed':
      return 'not-observed';
    case 'capped':
    case 'too-long':
      return 'cut-off';
    case 'blocked':
      return 'blocked';
    default:
      return (text ?? '').trim() === '' && (toolCalls ?? []).length === 0 ? 'empty' : null;
  }
}

/** The calls that a key about one answer holds; `null`: it says that a call is due and not which. */
function dueBy(key: Key, tools: readonly Tool[]): readonly Call[] | null {
  switch (key.kind) {
    case 'state':
      return goldCalls(planKey(key), tools);
    case 'calls':
      return goldCalls(key, tools);
    case 'names':
      return key.names.flatMap((name) => tools.filter((tool) => tool.name === name).map(minimalCall));
    case 'abstention':
      return key.expected === 'call' ? null : [];
    case 'facts':
      return [];
    case 'next':
    case 'forbidden':
    case 'none':
      return null;
  }
}

/** The call that follows those of the history, where another case of the item holds it. */
function nextOf({ key, prompt: { messages, tools } }: Case, calls: readonly ExpectedCall[]): readonly Call[] | null {
  const next = calls[messages.filter(({ role }) => role === 'tool').length];
  if (key.kind !== 'next' || next === undefined || !key.accepted.includes(next.tool)) return null;
  return goldCalls({ kind: 'calls', calls: [next], order: 'any' }, tools);
}

interface ExchangeParts {
  readonly common: Omit<Situation, 'turn' | 'conversation' | 'own' | 'unusable' | 'due' | 'fed' | 'judge'>;
  readonly key: StateKey;
  readonly opening: Conversation;
  readonly asked: Interface;
  readonly syntax: Syntax;
  readonly kit: SituationKit;
}

function exchangeSituations(trial: GradedTrial, parts: ExchangeParts): readonly Situation[] {
  const { turns, graded } = trial;
  const called = turns.flatMap((_, turn) => ((graded.exchange?.strict.turns[turn]?.found.state ?? '') === 'calls' ? [turn] : []));
  if (graded.strict.state === 'right') return called.map((turn) => exchangeSituation(trial, turn, null, parts));
  if (graded.strict.state !== 'wrong') return [exchangeSituation(trial, 0, 'not-observed', parts)];
  const turn = firstWrongTurn(trial, graded.strict);
  const last = turns[turn ?? 0]?.decoded;
  return [exchangeSituation(trial, turn ?? 0, turn === null || last === undefined ? 'no-first-wrong-turn' : unusableAs(last.answer, last.outcome), parts)];
}

/** What is wrong is what did not follow, whichever call it is told of. */
const leavesOff: ReadonlySet<ReasonCode> = new Set(['missing-call', 'stopped-after-first', 'turn-limit']);

/** The answer that the grader's reasons lead back to; `null`: none of them is to blame more than another. */
function firstWrongTurn({ graded, turns }: GradedTrial, verdict: Verdict & { readonly state: 'wrong' }): number | null {
  const seen = graded.exchange?.strict.turns ?? [];
  const unreadable = seen.findIndex(({ found }) => found.state === 'unreadable');
  const owners = seen.flatMap(({ found }, turn) => (found.state === 'calls' ? found.calls.map(() => turn) : []));
  const cited = verdict.reasons.flatMap(({ call, code }) => (call === null || leavesOff.has(code) ? [] : [owners[call] ?? turns.length - 1]));
  const found = [...cited, ...(unreadable === -1 ? [] : [unreadable])];
  if (found.length > 0) return Math.min(...found);
  // Nothing that was done is wrong: what is missing was due when the model left off.
  return seen.at(-1)?.found.state === 'no-call' ? seen.length - 1 : null;
}

function exchangeSituation(trial: GradedTrial, turn: number, unusable: Unusable | null, parts: ExchangeParts): Situation {
  const { common, key, opening, syntax, asked, kit } = parts;
  const { prepared, stored, turns } = trial;
  const before = turns.slice(0, turn).map(({ decoded }) => decoded.answer);
  const rest = openSteps(trial, turn, key);
  const gold = goldCalls({ kind: 'calls', calls: key.path, order: 'sequence' }, prepared.case.prompt.tools);
  const own = turns[turn]?.decoded.answer;
  const made = trial.graded.exchange?.strict.turns[turn]?.found;
  const ready = readySteps(rest, key).slice(0, Math.max(1, made?.state === 'calls' ? made.calls.length : 1));
  const graders = stepGraders(prepared.case.prompt.tools, key);
  const play = (answer: Answer): Verdict => {
    const { strict } = kit.read(answer, asked, prepared.names);
    const calls = strict.state === 'calls' ? strict.calls : [];
    // What this answer does ahead of its turn is not done again.
    const later = rest.filter((step) => !ready.includes(step) && !calls.some((call) => graders[step]?.grade({ state: 'calls', calls: [call] }).state === 'right'));
    const rightly = later.flatMap((step) => gold.slice(step, step + 1)).map((call) => syntax.write([call]));
    return playOut([...before, answer, ...rightly, common.say(done)], stored.planned, prepared, asked, kit.read, kit.worlds) ?? { state: 'not-gradable', reason: 'world-changed' };
  };
  return {
    ...common,
    turn,
    conversation: { ...opening, messages: [...opening.messages, ...historyOf(trial, turn, asked, syntax)] },
    own: unusable === null ? (own ?? null) : null,
    unusable,
    due: ready.flatMap((step) => gold.slice(step, step + 1)),
    fed: key.edges.flatMap((edge) => (ready.includes(edge.to) ? [{ ...edge, to: ready.indexOf(edge.to) }] : [])),
    judge: play,
  };
}

/** Steps of the path that no call before a turn has carried out right, in the order of the path. */
function openSteps({ prepared, graded }: GradedTrial, turn: number, key: StateKey): readonly number[] {
  const open = key.path.map((_, step) => step);
  const graders = stepGraders(prepared.case.prompt.tools, key);
  for (const { found, results } of (graded.exchange?.strict.turns ?? []).slice(0, turn)) {
    if (found.state !== 'calls') continue;
    for (const [at, call] of found.calls.entries()) {
      if (results[at]?.failed !== false) continue;
      const place = open.findIndex((step) => graders[step]?.grade({ state: 'calls', calls: [call] }).state === 'right');
      if (place !== -1) open.splice(place, 1);
    }
  }
  return open;
}

/** One for each step of the path, of a single call. */
function stepGraders(tools: readonly Tool[], { path }: StateKey): readonly Grader[] {
  return path.map((expected) => prepareGrader({ kind: 'calls', calls: [expected], order: 'any' }, tools));
}

/** Open steps that wait for no result: where a look decides what follows, one at a time. */
function readySteps(open: readonly number[], { path, edges, changing }: StateKey): readonly number[] {
  const [first] = path;
  const isStepwise = edges.length === 0 && first !== undefined && !changing.includes(first.tool);
  if (isStepwise) return open.slice(0, 1);
  return open.filter((step) => edges.every(({ from, to }) => to !== step || !open.includes(from)));
}

function historyOf({ turns, stored }: GradedTrial, turn: number, asked: Interface, syntax: Syntax): readonly Message[] {
  const messages = turns.slice(0, turn).flatMap(({ decoded }, at): readonly Message[] => [
    { role: 'assistant', answer: decoded.answer },
    ...(stored.results.find((entry) => entry.turn === at)?.results ?? []),
  ]);
  return asked.kind === 'prompted' ? asPlainTexts(messages, syntax) : messages;
}
