import type { Model } from '../../core/Model.ts';
import type { PlannedCase, PlannedModel } from '../../core/Plan.ts';
import type { Syntax } from '../../core/Syntax.ts';
import type { Kit } from '../../engine/Kit.ts';
import { createRecordedModel } from '../../models/recorded/createRecordedModel.ts';
import { createSimulatedModel } from '../../models/simulated/createSimulatedModel.ts';
import { builtInProfile } from '../../models/simulated/index.ts';
import { fillBook } from './fillBook.ts';
import { improviseProbes } from './improviseProbes.ts';
import { openRecorded, recordedReplies } from './Recordings.ts';

export interface BuiltInRequest {
  readonly cases: readonly PlannedCase[];
  readonly seed: string;
  readonly questions: string | null;
  readonly syntaxes: readonly Syntax[];
  readonly kit: Kit;
}

export interface BuiltIn {
  readonly models: ReadonlyMap<string, Model>;
  /** Makes further cases known to simulated models. */
  readonly tell: (cases: readonly PlannedCase[]) => void;
}

/** Models that answer without an endpoint and only once the cases are known: simulated ones, and recordings replayed. */
export async function builtInModels(planned: readonly PlannedModel[], request: BuiltInRequest): Promise<BuiltIn> {
  const { cases, seed, syntaxes } = request;
  const simulated = planned.filter(({ provider }) => provider === 'simulated');
  const book = fillBook(simulated.length === 0 ? [] : cases, simulated, syntaxes);
  const models = new Map<string, Model>(
    simulated.map(({ id, name }) => [id, createSimulatedModel({ name, profile: builtInProfile(name), book, seed, plan: null, unknown: improviseProbes })]),
  );
  for (const one of planned.filter(({ provider }) => provider === 'recorded')) {
    const opened = await openRecorded(one.name, request.questions, request.kit);
    models.set(one.id, createRecordedModel({ name: one.name, replies: await recordedReplies(opened, cases, one, syntaxes) }));
  }
  return {
    models,
    tell: (further) => {
      for (const [, { conversation, right }] of fillBook(further, simulated, syntaxes).entries()) book.add(conversation, right);
    },
  };
}

/** A recording is read as it was asked, whatever interface live models are asked through. */
export async function asRecorded(planned: readonly PlannedModel[], questions: string | null, kit: Kit): Promise<readonly PlannedModel[]> {
  return Promise.all(planned.map(async (one) => (one.provider === 'recorded' ? { ...one, interface: (await openRecorded(one.name, questions, kit)).interface } : one)));
}
