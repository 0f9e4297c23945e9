import type { Suite } from '../../core/Suite.ts';
import { load } from './load.ts';
import { locate } from './locate.ts';

/** Questions of the user's own with the call that is expected or forbidden (docs/own-cases.md). */
export const suite: Suite = { id: 'cases', version: '1', locate, load };
