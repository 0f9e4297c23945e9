import type { Suite } from '../../core/Suite.ts';
import { load } from './load.ts';
import { locate } from './locate.ts';

/** NESTFUL v1: calls that take the results of others as arguments, planned in one answer. */
export const suite: Suite = { id: 'nestful', version: '1', locate, load };
