// Made from the folders beside this file by `npm run generate`.
import type { Remedy } from '../core/Remedy.ts';
import { remedy as cleanHistory } from './clean-history/index.ts';
import { remedy as compactSchemas } from './compact-schemas/index.ts';
import { remedy as freeText } from './free-text/index.ts';
import { remedy as lenientReader } from './lenient-reader/index.ts';
import { remedy as moreReasoning } from './more-reasoning/index.ts';
import { remedy as oneCallPerTurn } from './one-call-per-turn/index.ts';
import { remedy as promptedJson } from './prompted-json/index.ts';
import { remedy as retrieveTools } from './retrieve-tools/index.ts';
import { remedy as strictDecoding } from './strict-decoding/index.ts';

export const remedies: readonly Remedy[] = [cleanHistory, compactSchemas, freeText, lenientReader, moreReasoning, oneCallPerTurn, promptedJson, retrieveTools, strictDecoding];
