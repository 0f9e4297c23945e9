import type { CallsKey, DataflowEdge, Key } from '../core/Key.ts';
import type { PathTaken, SkillProjection } from '../core/Observation.ts';
import type { ReasonCode } from '../core/Reason.ts';
import type { Tool } from '../core/Tool.ts';
import type { Transcript } from '../core/Transcript.ts';
import type { Verdict } from '../core/Verdict.ts';
import { matchPath } from './matchPath.ts';
import type { PathMatch } from './matchPath.ts';
import { StatePlan } from './StatePlan.ts';
import { literalAt } from './literalAt.ts';
import { stepsOf } from './stepsOf.ts';
import type { TakenStep } from './takenSteps.ts';
import { prepareTools } from './ToolSet.ts';
import type { ToolSet } from './ToolSet.ts';

/** What a graded answer says of single skills, beside its verdict. */
export interface Projected {
  readonly projection: SkillProjection | null;
  readonly path: PathTaken | null;
}

const nothing: Projected = { projection: null, path: null };
const untold: SkillProjection = { names: null, arguments: null, order: null, completeness: null };
/** There are few, and of very many answers: each is made once. */
const shared: SkillProjection[] = [];
const missing: ReadonlySet<ReasonCode> = new Set(['missing-call', 'stopped-after-first', 'turn-limit', 'did-not-call', 'asked-when-it-should-act']);

/** Makes ready what projects answers to a case onto skills (design §5): those whose key asks for calls with arguments. */
export function prepareProjection(key: Key, tools: readonly Tool[]): (transcript: Transcript, verdict: Verdict) => Projected {
  const toolSet = prepareTools(tools);
  if (key.kind === 'calls' && key.calls.length > 0) {
    const names = key.calls.map(({ tool }) => toolSet.names.resolve(tool)?.tool ?? tool);
    return (transcript, verdict) => ({ projection: projectCalls(names, key.order, transcript, verdict, toolSet), path: null });
  }
  if (key.kind !== 'state' || key.lineByLine === true) return () => nothing;
  const plan = new StatePlan(key, toolSet);
  return (transcript, verdict) => projectPath(plan, transcript, verdict);
}

/** What an answer says that makes the calls of a key one by one, in its order. */
export function projectExpected(key: CallsKey): SkillProjection {
  return sharedProjection({ names: true, arguments: true, order: key.order === 'sequence' && key.calls.length > 1 ? true : null, completeness: true });
}

/** One answer: its names against those of the key, then its arguments and its order where the names are right. */
function projectCalls(expected: readonly string[], order: 'any' | 'sequence', transcript: Transcript, verdict: Verdict, tools: ToolSet): SkillProjection | null {
  if (verdict.state === 'not-gradable') return null;
  const found = transcript.turns[0]?.found;
  if (found === undefined || found.state === 'unreadable') return untold;
  const made = found.state === 'calls' ? found.calls.map(({ name }) => tools.names.resolve(name)?.tool ?? null) : [];
  const codes = codesOf(verdict);
  const names = sameNames(made, expected);
  return sharedProjection({
    names,
    arguments: names ? codes.every((code) => code === 'wrong-order') : null,
    order: names && order === 'sequence' && expected.length > 1 ? inOrder(made, expected) && !codes.includes('wrong-order') : null,
    completeness: !codes.some((code) => missing.has(code)),
  });
}

function sharedProjection(one: SkillProjection): SkillProjection {
  const place = 27 * digitOf(one.names) + 9 * digitOf(one.arguments) + 3 * digitOf(one.order) + digitOf(one.completeness);
  return (shared[place] ??= one);
}

function digitOf(told: boolean | null): number {
  return told === null ? 0 : told ? 1 : 2;
}

function sameNames(made: readonly (string | null)[], expected: readonly string[]): boolean {
  if (made.length !== expected.length) return false;
  return inOrder(made, expected) || (made.length > 1 && [...made].sort().join('\n') === [...expected].sort().join('\n'));
}

function inOrder(made: readonly (string | null)[], expected: readonly string[]): boolean {
  return made.every((name, at) => name === expected[at]);
}

function codesOf(verdict: Verdict): readonly ReasonCode[] {
  return verdict.state === 'wrong' ? verdict.reasons.map(({ code }) => code) : [];
}

/** An exchange: the tools of the goals called, and no change beyond the path's; then whether the calls themselves were right. */
function projectPath(plan: StatePlan, transcript: Transcript, verdict: Verdict): Projected {
  if (verdict.state === 'not-gradable') return nothing;
  const steps = stepsOf(plan.key, transcript, plan.tools);
  const { met } = matchPath(plan, steps);
  const made = steps.filter(({ state }) => state !== 'left');
  const codes = codesOf(verdict);
  const names = codes.includes('unreadable') ? null : namesRight(plan, made);
  const ordered = plan.key.edges.some(({ from, to }) => plan.goals.has(from) && plan.goals.has(to));
  return {
    projection: {
      names,
      arguments: names === true ? [...plan.goals].every((goal) => (met[goal] ?? null) !== null) : null,
      order: names === true && ordered ? !codes.includes('wrong-order') : null,
      completeness: names === null ? null : !codes.some((code) => missing.has(code)),
    },
    path: {
      reads: made.filter((step) => step.state === 'carried-out' && !plan.changes(step.tool) && !met.includes(step)).length,
      failedCalls: made.filter(({ state }) => state === 'failed').length + transcript.turns.reduce((sum, { unread }) => sum + unread.filter(({ failed }) => failed).length, 0),
      turns: transcript.turns.length,
      edgesRight: plan.key.edges.filter((edge) => (plan.key.atOnce === true ? refers(edge, met, plan) : follows(met[edge.to] ?? null, met[edge.from] ?? null))).length,
      edges: plan.key.edges.length,
      ...(plan.key.atOnce === true ? { sequence: steps.length === met.length && steps.every((step, at) => met[at] === step) } : {}),
    },
  };
}

function namesRight(plan: StatePlan, made: readonly TakenStep[]): boolean {
  const goals = [...plan.goals].map((goal) => plan.plans[goal]?.tool ?? '');
  const isCalled = goals.every((tool) => count(made, tool) >= goals.filter((other) => other === tool).length);
  const changed = made.filter(({ state, tool }) => state === 'carried-out' && plan.changes(tool));
  return isCalled && changed.every(({ tool }) => count(changed, tool) <= plan.plans.filter((step) => step.tool === tool).length);
}

function count(steps: readonly TakenStep[], tool: string | null): number {
  return steps.filter((step) => step.tool === tool).length;
}

/** Whether a right call refers to the right call that should feed it. */
function refers({ from, to, argument }: DataflowEdge, met: PathMatch['met'], plan: StatePlan): boolean {
  const [source, fed] = [met[from] ?? null, met[to] ?? null];
  if (source === null || fed === null || fed.planned === null) return false;
  const { holder } = literalAt(fed.planned, argument, plan.tools.positions.get(fed.tool ?? '') ?? []);
  return holder !== null && fed.planned.references.get(holder)?.target === source.index;
}

function follows(fed: TakenStep | null, source: TakenStep | null): boolean {
  return fed !== null && source !== null && fed.turn > source.turn;
}
