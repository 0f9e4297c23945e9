import type { Suite } from '../../core/Suite.ts';
import { load } from './load.ts';
import { locate } from './locate.ts';

/** ACEBench in English: the questions that one answer settles. */
export const suite: Suite = { id: 'acebench', version: '1', locate, load };
