import type { Model } from '../../core/Model.ts';
import type { PlannedModel } from '../../core/Plan.ts';
import type { Settings } from '../../core/Settings.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { UserError } from '../../core/UserError.ts';
import { chooseInterface } from './chooseInterface.ts';
import { openEndpoint, splitModelName } from './openEndpoint.ts';
import type { Outside } from './openEndpoint.ts';

/** Models that can be asked, by the id that a plan has for them. */
export interface OpenModels {
  readonly planned: readonly PlannedModel[];
  readonly models: ReadonlyMap<string, Model>;
  readonly close: () => Promise<void>;
}

export interface ModelsRequest {
  readonly models: readonly string[];
  readonly interfaces: readonly string[];
  readonly baseUrl: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number | null;
  readonly settings: Settings;
}

/** Opens every named model, to be asked through every named interface. */
export function openModels(request: ModelsRequest, syntaxes: readonly Syntax[], outside: Outside): OpenModels {
  checkOnce('model', request.models);
  checkOnce('interface', request.interfaces);
  const opened = request.models.map((text) => ({ text, ...openEndpoint({ ...splitModelName(text), baseUrl: request.baseUrl, headers: request.headers, timeout: request.timeout }, outside) }));
  const entries = opened.flatMap(({ text, provider, model, baseUrl }) =>
    request.interfaces.map((name): readonly [PlannedModel, Model] => {
      const id = request.interfaces.length === 1 && name === 'native' ? text : `${text} (${name})`;
      // A simulated model draws by the seed alone, so that without one all repetitions would be the first again.
      const seed = request.settings.seed ?? (provider.id === 'simulated' ? 0 : null);
      const settings = { ...request.settings, seed, maximumTokens: request.settings.maximumTokens ?? defaultCap(model) };
      return [
        { id, provider: provider.id, name: splitModelName(text).name, baseUrl, adapter: model.adapter, endpoint: model.endpoint, interface: chooseInterface(name, syntaxes), settings },
        model,
      ];
    }),
  );
  return {
    planned: entries.map(([planned]) => planned),
    models: new Map(entries.map(([{ id }, model]) => [id, model])),
    close: async () => {
      await Promise.all(opened.map(({ transport }) => transport.close()));
    },
  };
}

/** What is named twice would be asked and counted twice under one name. */
function checkOnce(what: 'model' | 'interface', names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new UserError({ expected: `every ${what} once`, came: `${JSON.stringify(twice)} was named twice`, remedy: 'use --repetitions to ask several times' });
}

/** The endpoint's maximum or 16k tokens, whichever is smaller (design §4). */
function defaultCap({ limits }: Model): number {
  return Math.min(limits.outputTokens ?? 16_384, 16_384);
}
