import type { Subtask } from '../../core/Subtask.ts';

/** Known answers and their due verdicts. */
export const exhibits: Subtask['exhibits'] = () => [];
