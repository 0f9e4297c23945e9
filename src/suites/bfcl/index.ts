import type { Suite } from '../../core/Suite.ts';
import { load } from './load.ts';
import { locate } from './locate.ts';

/** The Berkeley Function Calling Leaderboard: v1 of April and August 2024, and the single-turn part of v4. */
export const suite: Suite = { id: 'bfcl', version: '1', locate, load };
