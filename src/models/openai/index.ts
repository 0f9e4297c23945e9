import type { ModelProvider } from '../../core/ModelProvider.ts';
import { dialects } from './dialects.ts';
import { modelProvider } from './openModel.ts';

/** Every endpoint that speaks chat completions or the Responses API. */
export const providers: readonly ModelProvider[] = dialects.map(modelProvider);
