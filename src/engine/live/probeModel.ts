import type { Clock } from '../../core/Clock.ts';
import type { Model } from '../../core/Model.ts';
import type { Settings } from '../../core/Settings.ts';
import { capabilities } from './Probe.ts';
import type { Capability, Probe, ProbeAttempt, ProbeResult } from './Probe.ts';
import { ProbeAsker } from './ProbeAsker.ts';
import { chanceQuestion, probeQuestions } from './probeQuestions.ts';
import type { ProbeQuestion } from './probeQuestions.ts';
import { probeToolLimit } from './probeToolLimit.ts';

/** The seed that is sent when it is tried whether one is honoured. */
const triedSeed = 20_407;

const withoutTools = 'not asked, because tools are refused';
const needTools: ReadonlySet<Capability> = new Set<Capability>(['forced-choice', 'parallel-calls', 'strict-schemas', 'injected-history']);

/**
 * Finds out by asking what an endpoint honours: nine questions and, where its limit on tools is not known, a few
 * more. `settings` are those of the run. Never throws for what the world does; raw attempts come with it.
 */
export async function probeModel(model: Model, settings: Settings, clock: Clock, signal: AbortSignal | null): Promise<{ readonly probe: Probe; readonly attempts: readonly ProbeAttempt[] }> {
  const asker = new ProbeAsker(model, settings, clock, signal);
  const found = new Map<Capability, ProbeResult>();
  const [first, ...others] = probeQuestions;
  if (first !== undefined) found.set(first.asks, await put(first, asker));
  const takesTools = found.get('tool-calling')?.state !== 'refused';
  const asked = others.map(async (question) => {
    const isSkipped = !takesTools && needTools.has(question.asks);
    found.set(question.asks, isSkipped ? { state: 'unknown', detail: withoutTools } : await put(question, asker));
  });
  const [seed, tools] = await Promise.all([
    probeSeed(asker, settings),
    takesTools ? probeToolLimit(asker, model.limits.tools) : { state: 'unknown' as const, tools: null, detail: withoutTools },
    ...asked,
  ]);
  found.set('seed', seed);
  const { id, adapter, endpoint } = model;
  return { probe: { model: id, adapter, endpoint, at: clock.now(), capabilities: record(found), tools, mustAct: asker.mustAct }, attempts: inOrder(asker.attempts) };
}

/** By question, not by when answers came. */
function inOrder(attempts: readonly ProbeAttempt[]): readonly ProbeAttempt[] {
  return [...capabilities, 'tools' as const].flatMap((asks) => attempts.filter((attempt) => attempt.asks === asks));
}

async function put({ asks, conversation, settings, judge }: ProbeQuestion, asker: ProbeAsker): Promise<ProbeResult> {
  const reply = await asker.ask(asks, conversation, settings);
  return reply.kind === 'failed' ? reply.result : judge(reply.decoded, reply.reply);
}

/** Two answers to a question of chance: equal ones show that a seed decides, unless nothing was left to chance. */
async function probeSeed(asker: ProbeAsker, { temperature }: Settings): Promise<ProbeResult> {
  const texts: (string | null)[] = [];
  for (let time = 0; time < 2; time++) {
    const reply = await asker.ask('seed', chanceQuestion, { seed: triedSeed });
    if (reply.kind === 'failed') return reply.result;
    texts.push(reply.decoded.answer.text);
  }
  if (texts[0] !== texts[1]) return { state: 'ignored', detail: 'two answers to a question of chance differ under one seed' };
  if (temperature === 0) return { state: 'unknown', detail: 'two answers are equal, as they would be at temperature 0 without a seed' };
  return { state: 'honoured', detail: 'two answers to a question of chance are equal under one seed' };
}

function record(found: ReadonlyMap<Capability, ProbeResult>): Probe['capabilities'] {
  const result = (id: Capability): ProbeResult => found.get(id) ?? { state: 'unknown', detail: 'not asked' };
  return {
    'tool-calling': result('tool-calling'),
    'forced-choice': result('forced-choice'),
    'parallel-calls': result('parallel-calls'),
    'strict-schemas': result('strict-schemas'),
    'log-probabilities': result('log-probabilities'),
    seed: result('seed'),
    streaming: result('streaming'),
    'injected-history': result('injected-history'),
  };
}
