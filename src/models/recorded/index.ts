import type { ModelOptions, ModelProvider } from '../../core/ModelProvider.ts';
import { createRecordedModel, recordedVersion } from './createRecordedModel.ts';

/** One opened by name alone has nothing to say: whoever reads the recording makes one with `createRecordedModel`. */
export const providers: readonly ModelProvider[] = [
  {
    id: 'recorded',
    version: recordedVersion,
    description: 'What a model of a recording said, replayed: recorded:<folder>, or recorded:<folder>#<model> where it holds several',
    keyVariables: [],
    needsKey: false,
    baseUrlVariables: [],
    defaultBaseUrl: 'in process',
    open: ({ name }: ModelOptions) => createRecordedModel({ name, replies: new Map() }),
    listRequest: () => null,
    readList: () => null,
  },
];
