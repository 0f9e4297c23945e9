import type { Edition } from '../Edition.ts';
import { v1Profiles } from './v1Profiles.ts';

/** The checker as of August 2024. */
export const august2024: Edition = {
  id: 'bfcl@v1-2024-08',
  suites: ['bfcl@v1-2024-08'],
  walker: '2024-08',
  keys: 'object',
  integerIsFloat: true,
  dicts: 'counted',
  objects: 'split',
  shape: 'dicts',
  multipleIsParallel: true,
  irrelevantCalled: 'relevance_error:decoder_success',
  profiles: v1Profiles,
};
