import type { Answer } from '../../core/Answer.ts';
import type { Call } from '../../core/Call.ts';
import type { Conversation } from '../../core/Conversation.ts';
import type { Random } from '../../core/Random.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { writeNative } from '../../reading/writeNative.ts';
import type { FoundAnswer, RightAnswer } from './AnswerBook.ts';
import { breakFormat } from './breakFormat.ts';
import { earlierCalls } from './earlierCalls.ts';
import type { EarlierCall } from './earlierCalls.ts';
import { canBefall, faultRate, forgetful, habits } from './faultRate.ts';
import { forget } from './forget.ts';
import type { FaultPlan } from './FaultPlan.ts';
import type { IntendedCall } from './IntendedCall.ts';
import { measureConversation } from './measureConversation.ts';
import { minimalCall } from '../../composer/exhibits/minimalCall.ts';
import { misreported } from './misreported.ts';
import { plainReplies } from './plainReplies.ts';
import type { Profile, ProfileFault, SimulatedFault } from './Profile.ts';
import { remainingCalls } from './remainingCalls.ts';
import { spoilCalls } from './spoilCalls.ts';
import type { WrongStep } from './spoilCalls.ts';
import { offeredName } from './toolNames.ts';

/** What a simulated model is and how it is asked, beside the conversation. */
export interface Simulation {
  readonly profile: Profile;
  readonly seed: string;
  readonly repetition: number;
  /** Which conversations are befallen, chosen beforehand; `null`: each is drawn by itself. */
  readonly plan: FaultPlan | null;
  readonly toolChoice: 'auto' | 'required' | 'none';
  readonly parallelToolCalls: boolean;
  /** Whether an effort of reasoning is asked for. */
  readonly reasons: boolean;
}

export interface SimulatedAnswer {
  readonly answer: Answer;
  /** Faults that show in this reply. */
  readonly befell: readonly SimulatedFault[];
  /** Where it goes wrong; `start` and `end` are those of the whole reply. */
  readonly wrong: readonly (WrongStep | 'start' | 'end')[];
}

/**
 * What the model says next: a function of what the conversation shows, of its right answer and of the
 * simulation, drawn anew for each conversation and repetition, so that no order of asking matters.
 */
export function simulateAnswer(conversation: Conversation, found: FoundAnswer, simulation: Simulation): SimulatedAnswer {
  const { right } = found;
  const native = right.syntax === null;
  const choice = native ? simulation.toolChoice : 'auto';
  const since = earlierCalls(conversation, found.baseLength, conversation.messages.length, right);
  const random = lazyRandom(`${simulation.seed}\n${found.key}\n${simulation.repetition}${simulation.reasons ? '\nreasoning' : ''}`);
  const { befell, turn } = befallingFaults(conversation, found, simulation, since, random);
  const kinds = new Set(befell.map(({ kind }) => kind));
  const say = (text: string, kind: SimulatedFault | null): SimulatedAnswer => ({
    answer: { text, toolCalls: native ? [] : null },
    befell: kind === null ? [] : [kind],
    wrong: kind === null ? [] : ['start'],
  });
  const force = (kind: SimulatedFault | null): SimulatedAnswer => ({
    answer: write([inventedCall(right, random)], conversation, right),
    befell: kind === null ? [] : [kind],
    wrong: kind === null ? [] : [{ call: 0, at: 'name' }],
  });

  const remaining = remainingCalls(right, since);
  const lost = kinds.has('lost-calls');
  const lure = kinds.has('obeys-results') ? toldTool(since, right) : null;
  if (lure !== null) return { answer: write([lure], conversation, right), befell: ['obeys-results'], wrong: [{ call: 0, at: 'name' }] };
  if (remaining.length > 0 && isHopeless(since)) return kinds.has('invents-results') ? say(plainReplies.invented, 'invents-results') : say(plainReplies.gaveUp, null);
  const stops = kinds.has('stops-early') && remaining.length > 0 && since.some(({ failed }) => !failed);
  if (stops) return say(plainReplies.done, 'stops-early');
  if (remaining.length === 0 || (lost && since.some(({ failed }) => !failed))) {
    if (choice === 'required' && right.tools.length > 0) return force(null);
    if (turn > 0) return say(plainReplies.done, lost && remaining.length > 0 ? 'lost-calls' : null);
    if (kinds.has('over-calling') && choice !== 'none') return force('over-calling');
    return kinds.has('misreports') ? say(misreported(right.says ?? ''), 'misreports') : say(right.says ?? plainReplies.decline, null);
  }
  if (choice === 'none') return say(plainReplies.explain, null);
  if (kinds.has('repeats-call') && turn === 0) {
    const again = lastCall(conversation, found.baseLength, right);
    if (again !== null) return { answer: write([again], conversation, right), befell: ['repeats-call'], wrong: [{ call: 0, at: 'name' }] };
  }
  if (kinds.has('under-calling') && choice !== 'required') return say(random.next() < 0.5 ? plainReplies.askBack : plainReplies.explain, 'under-calling');
  const oneByOne = lost || kinds.has('one-at-a-time') || (native && !simulation.parallelToolCalls);
  return reply(oneByOne ? remaining.slice(0, 1) : remaining, befell, conversation, right, random);
}

/** The call that the last result tells to make, unless it was made already; `null`: none does. */
function toldTool(since: readonly EarlierCall[], right: RightAnswer): Call | null {
  const name = since.map(({ result }) => /\bcall the tool (\w+)/.exec(result ?? '')?.[1]).findLast((told) => told !== undefined);
  const tool = right.tools.find((one) => one.name === name);
  return tool === undefined || since.some((call) => call.name === tool.name) ? null : minimalCall(tool);
}

/** Whether one and the same call has failed twice. */
function isHopeless(since: readonly EarlierCall[]): boolean {
  const failed = since.filter((call) => call.failed).map(({ identity }) => identity);
  return new Set(failed).size < failed.length;
}

/** The last call of the history, where it is not what comes next; `null`: there is none. */
function lastCall(conversation: Conversation, baseLength: number, right: RightAnswer): Call | null {
  const name = earlierCalls(conversation, 0, baseLength, right).at(-1)?.name;
  const tool = right.tools.find((one) => one.name === name);
  return tool === undefined || right.calls.some((call) => call.name === name) ? null : minimalCall(tool);
}

/** Most replies of a sound model draw nothing. */
function lazyRandom(seed: string): Random {
  let made: Random | null = null;
  const random = (): Random => (made ??= seededRandom(seed));
  return { next: () => random().next(), below: (limit) => random().below(limit), fork: (label) => random().fork(label) };
}

function befallingFaults(
  conversation: Conversation,
  found: FoundAnswer,
  { profile, plan, seed, repetition, reasons }: Simulation,
  since: readonly EarlierCall[],
  random: Random,
): { readonly befell: readonly ProfileFault[]; readonly turn: number } {
  const measured = measureConversation(conversation, found, since, reasons);
  const base = measured.turn === 0 ? measured : measureConversation({ ...conversation, messages: conversation.messages.slice(0, found.baseLength) }, found, [], reasons);
  const habit = profile.faults.some(({ kind }) => habits.has(kind)) ? seededRandom(`${seed}\n${found.baseKey}\n${repetition}\nhabits`) : random;
  const befell = profile.faults.flatMap((fault, index): readonly ProfileFault[] => (befalls(fault, index) ? [forgetful.has(fault.kind) ? { ...fault, rate: faultRate(fault, measured) } : fault] : []));
  return { befell, turn: measured.turn };

  function befalls(fault: ProfileFault, index: number): boolean {
    const isHabit = habits.has(fault.kind);
    const drawn = (isHabit ? habit : random).next();
    if (!canBefall(fault, found.right, profile, conversation.strict)) return false;
    if (forgetful.has(fault.kind)) return faultRate(fault, measured) > 0;
    if (plan !== null) return (isHabit || measured.turn === 0) && plan.befalls(index, found.baseKey);
    return drawn < faultRate(fault, isHabit ? base : measured);
  }
}

/** Habits that show in what is not said. */
const quiet: ReadonlySet<SimulatedFault> = new Set(['lost-calls', 'one-at-a-time', 'stops-early']);

function reply(intended: readonly IntendedCall[], befell: readonly ProfileFault[], conversation: Conversation, right: RightAnswer, random: Random): SimulatedAnswer {
  let calls = intended;
  const shown: SimulatedFault[] = [];
  const wrong: (WrongStep | 'start' | 'end')[] = [];
  for (const fault of befell) {
    if (quiet.has(fault.kind)) {
      shown.push(fault.kind);
      if (fault.kind === 'lost-calls') wrong.push('end');
      continue;
    }
    if (forgetful.has(fault.kind)) {
      const kept = forget(calls, fault, right, random);
      if (kept === calls) continue;
      calls = kept;
      shown.push(fault.kind);
      wrong.push('end');
      continue;
    }
    const spoiled = fault.kind === 'format' ? null : spoilCalls(calls, fault, right, random);
    if (spoiled === null) continue;
    calls = spoiled.calls;
    shown.push(fault.kind);
    wrong.push(spoiled.step);
  }
  if (calls.length === 0) return { answer: { text: plainReplies.done, toolCalls: right.syntax === null ? [] : null }, befell: shown, wrong };
  const answer = write(calls.map(({ call }) => call), conversation, right);
  const format = befell.find(({ kind }) => kind === 'format');
  if (format === undefined) return { answer, befell: shown, wrong };
  const broken = breakFormat(answer, format, random);
  return { answer: broken.answer, befell: [...shown, 'format'], wrong: [...wrong, broken.at] };
}

function inventedCall({ tools }: RightAnswer, random: Random): Call {
  const tool = tools[random.below(tools.length)];
  if (tool === undefined) throw new RangeError('expected a tool to call');
  return minimalCall(tool);
}

/** Calls as the interface wants them, a native one with the names under which the conversation offers its tools. */
function write(calls: readonly Call[], conversation: Conversation, right: RightAnswer): Answer {
  if (right.syntax !== null) return right.syntax.write(calls);
  return writeNative(calls.map((call) => ({ ...call, name: offeredName(call.name, conversation, right) })));
}
