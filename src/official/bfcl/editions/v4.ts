import type { Edition } from '../Edition.ts';
import { v4Profiles } from './v4Profiles.ts';

/** The checker of BFCL v4. */
export const v4: Edition = {
  id: 'bfcl@v4',
  suites: ['bfcl@v4'],
  walker: 'v4',
  keys: 'list',
  integerIsFloat: true,
  dicts: 'optional-keys',
  objects: 'pattern',
  shape: 'calls',
  multipleIsParallel: false,
  irrelevantCalled: 'irrelevance_error:decoder_success',
  profiles: v4Profiles,
};
