import type { Model } from '../../core/Model.ts';
import type { ModelProvider, Transport } from '../../core/ModelProvider.ts';
import type { PlannedModel } from '../../core/Plan.ts';
import { UserError } from '../../core/UserError.ts';

/** No way out: whoever only reads what is kept asks nobody. */
const nowhere: Transport = {
  send: () => {
    throw new Error('a model that was opened to read kept replies was asked');
  },
};

/** How the replies of a planned model are read. */
export function decoderOf(planned: PlannedModel, providers: readonly ModelProvider[]): Model['decode'] {
  const provider = providers.find(({ id }) => id === planned.provider);
  if (provider === undefined) {
    throw new UserError({ expected: `the provider ${JSON.stringify(planned.provider)}, through which this run was asked`, came: 'it is not known here', remedy: 'run this where faultline.config.ts adds it' });
  }
  return provider.open({ name: planned.name, baseUrl: planned.baseUrl, headers: {}, transport: nowhere }).decode;
}
