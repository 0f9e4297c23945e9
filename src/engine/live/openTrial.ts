import type { Interface } from '../../core/Interface.ts';
import type { Session } from '../../core/Environment.ts';
import type { Attempt, TurnResults } from '../../core/Exchange.ts';
import type { Message } from '../../core/Message.ts';
import type { Model } from '../../core/Model.ts';
import type { PlannedModel } from '../../core/Plan.ts';
import type { Claim } from '../../core/Store.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { UserError } from '../../core/UserError.ts';
import { callsOf } from './callsOf.ts';
import { Exchange } from './Exchange.ts';
import type { Lane } from './Lane.ts';
import { asPlainTexts } from './renderConversation.ts';
import type { RunContext } from './RunContext.ts';
import { withFaults } from './withFaults.ts';

/** A claimed trial, ready to be asked. */
export interface OpenTrial {
  readonly claim: Claim;
  readonly model: Model;
  readonly planned: PlannedModel;
  readonly lane: Lane;
  readonly exchange: Exchange;
  /** What was asked and handed back since it was claimed. */
  readonly attempts: Attempt[];
  readonly results: TurnResults[];
}

export function openTrial(claim: Claim, run: RunContext): OpenTrial {
  const { trial, planned: plannedCase } = claim;
  const planned = run.planned.get(trial.model);
  const model = run.request.models.get(trial.model);
  const lane = model === undefined ? undefined : run.lanes.get(model.endpoint);
  if (planned === undefined || model === undefined || lane === undefined) throw new Error(`trial ${trial.id} asks ${trial.model}, which the plan does not name`);
  const asked = plannedCase.case.prompt.interface ?? planned.interface;
  const names = run.cases.names(plannedCase);
  const exchange = new Exchange(trial.id, run.cases.conversation(plannedCase, asked, planned.toldHistory === true && plannedCase.case.origin.stress?.history !== undefined), {
    environment: plannedCase.environment,
    session: sessionOf(claim, run),
    callsOf: ({ answer }) => callsOf(answer, asked, names, run.read),
    render: renderer(asked, run.request.syntaxes),
  });
  return { claim, model, planned, lane, exchange, attempts: [], results: [] };
}

function sessionOf({ planned: { environment, case: one } }: Claim, run: RunContext): Session | null {
  if (environment === null) return null;
  const { world, version } = environment;
  const source = run.request.sessions.find((other) => other.id === world && other.version === version);
  if (source !== undefined) return withFaults(source.open(environment, one.prompt.tools.map(({ name }) => name)), environment.faults ?? []);
  throw new UserError({
    expected: `the world ${world}@${version}, in which case ${one.id} takes place`,
    came: `only ${run.request.sessions.map((other) => `${other.id}@${other.version}`).join(', ')} are here`,
    remedy: 'go on with the version of Faultline that planned this run',
  });
}

function renderer(asked: Interface, syntaxes: readonly Syntax[]): (messages: readonly Message[]) => readonly Message[] {
  if (asked.kind !== 'prompted') return (messages) => messages;
  const syntax = syntaxes.find(({ id }) => id === asked.syntax);
  return (messages) => (syntax === undefined ? messages : asPlainTexts(messages, syntax));
}
