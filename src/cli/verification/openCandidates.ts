import { isFree } from '../../core/freeInterface.ts';
import type { Model } from '../../core/Model.ts';
import type { PlannedModel } from '../../core/Plan.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { UserError } from '../../core/UserError.ts';
import { openEndpoint, splitModelName } from '../live/openEndpoint.ts';
import type { Outside } from '../live/openEndpoint.ts';
import { openModels } from '../live/openModels.ts';
import type { OpenModels } from '../live/openModels.ts';
import { isBuiltIn } from './askKept.ts';
import type { GateCommandRequest } from './GateCommandRequest.ts';

/** Opens a model to be asked as another one was: through the same interface, with the same settings, at the same address where none is given. */
export function openCandidates(model: string, like: PlannedModel, request: GateCommandRequest, syntaxes: readonly Syntax[], outside: Outside): OpenModels {
  const asked = request.interface ?? (isFree(like.interface) ? 'free' : like.interface.kind === 'prompted' ? like.interface.syntax : like.interface.kind);
  const sameProvider = splitModelName(model).prefix === prefixOf(like);
  const baseUrl = request.baseUrl ?? (sameProvider ? like.baseUrl : null);
  const open = openModels({ models: [model], interfaces: [asked], baseUrl, headers: request.headers, timeout: request.timeout, settings: like.settings }, syntaxes, outside);
  // Where a history was told and not handed over, it is told to the other one too.
  const told = like.toldHistory === true ? ({ toldHistory: true } as const) : {};
  return { ...open, planned: open.planned.map((planned) => ({ ...planned, ...(request.interface === null ? { interface: like.interface } : {}), ...told })) };
}

/** Opens a model of a kept run again, where it answered before. Models that are built in open with their questions. */
export function openPlanned(planned: PlannedModel, request: GateCommandRequest, outside: Outside): { readonly models: ReadonlyMap<string, Model>; readonly close: () => Promise<void> } {
  if (planned.provider === 'recorded') {
    throw new UserError({ expected: 'a model that can be asked fresh questions, to confirm a regression', came: `${planned.id} is a recording`, remedy: 'let the first look decide with --no-confirm' });
  }
  if (isBuiltIn(planned)) return { models: new Map(), close: () => Promise.resolve() };
  const { model, transport } = openEndpoint({ prefix: prefixOf(planned), name: planned.name, baseUrl: planned.baseUrl, headers: request.headers, timeout: request.timeout }, outside);
  return { models: new Map([[planned.id, model]]), close: () => transport.close() };
}

function prefixOf({ id, provider }: PlannedModel): string {
  const prefix = id.slice(0, id.indexOf(':'));
  return prefix === '' ? provider : prefix;
}
