import { basename } from 'node:path';
import type { SessionSource } from '../../core/Environment.ts';
import type { Model } from '../../core/Model.ts';
import type { PlannedCase, PlannedModel } from '../../core/Plan.ts';
import type { RunStore } from '../../core/Store.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { decoderOf } from '../../engine/run/decoderOf.ts';
import type { Decoders } from '../../engine/run/decodeTrial.ts';
import { UserError } from '../../core/UserError.ts';
import { builtInModels } from './builtInModels.ts';
import type { BuiltIn } from './builtInModels.ts';
import type { LiveKit } from './LiveKit.ts';
import { openEndpoint } from './openEndpoint.ts';
import type { OpenEndpoint, Outside } from './openEndpoint.ts';
import { outsideOf } from './outsideOf.ts';

/** A kept run with all that reading it takes; nobody is asked. */
export interface OpenRun {
  readonly store: RunStore;
  readonly label: string;
  readonly place: string;
  readonly decoders: Decoders;
  readonly syntaxes: readonly Syntax[];
  readonly worlds: readonly SessionSource[];
  readonly outside: Outside;
}

/** Opens a kept run; no key is needed to read what came back. */
export async function openRun(place: string, access: 'read' | 'write', kit: LiveKit): Promise<OpenRun> {
  const outside = await outsideOf(kit);
  const store = await kit.store.open(place, access);
  const providers = [...(outside.configuration.providers ?? []), ...kit.providers];
  const decoders = new Map(store.plan.models.map((planned) => [planned.id, decoderOf(planned, providers)]));
  return { store, label: basename(place), place, decoders, syntaxes: [...(outside.configuration.syntaxes ?? []), ...kit.syntaxes], worlds: kit.worlds, outside };
}

/** Models of a kept run that can be asked again, with the headers given anew. */
export async function reopenModels({ store, outside, syntaxes }: OpenRun, { headers, timeout }: { readonly headers: Readonly<Record<string, string>>; readonly timeout: number | null }, kit: LiveKit): Promise<{ readonly models: ReadonlyMap<string, Model>; readonly tell: BuiltIn['tell']; readonly close: () => Promise<void> }> {
  const opened = store.plan.models.map((planned) => {
    const prefix = planned.id.slice(0, planned.id.indexOf(':'));
    return { planned, ...openEndpoint({ prefix: prefix === '' ? planned.provider : prefix, name: planned.name, baseUrl: planned.baseUrl, headers, timeout }, outside) };
  });
  const moved = opened.find(isElsewhere);
  if (moved !== undefined) {
    await Promise.all(opened.map(({ transport }) => transport.close()));
    throw elsewhere(moved);
  }
  const models = new Map<string, Model>(opened.map(({ planned, model }) => [planned.id, model]));
  let tell: BuiltIn['tell'] = () => undefined;
  const isBuiltIn = ({ provider }: PlannedModel): boolean => provider === 'simulated' || provider === 'recorded';
  if (store.plan.models.some(isBuiltIn)) {
    const cases: PlannedCase[] = [];
    for await (const batch of store.readCases()) cases.push(...batch);
    const questions = await store.note('questions');
    const builtIn = await builtInModels(store.plan.models, { cases, seed: store.plan.seed, questions: typeof questions === 'string' ? questions : null, syntaxes, kit: { ...kit, syntaxes } });
    for (const [id, model] of builtIn.models) models.set(id, model);
    tell = builtIn.tell;
  }
  return {
    models,
    tell,
    close: async () => {
      await Promise.all(opened.map(({ transport }) => transport.close()));
    },
  };
}

interface Reopened extends OpenEndpoint {
  readonly planned: PlannedModel;
}

/** Answers of two endpoints, or of two protocols, are not those of one model. */
function isElsewhere({ planned, model }: Reopened): boolean {
  return model.endpoint !== planned.endpoint || model.adapter !== planned.adapter;
}

function elsewhere({ planned, provider, model }: Reopened): UserError {
  const variables = provider.baseUrlVariables.join(' and ');
  return new UserError({
    expected: `${planned.id} to be asked at ${planned.endpoint} through ${planned.adapter}, as this run began`,
    came: `it would be asked at ${model.endpoint} through ${model.adapter}`,
    remedy: `set ${variables === '' ? 'faultline.config.ts' : `${variables} or faultline.config.ts`} as it was, or begin a new run`,
  });
}
