// Made from the folders beside this file by `npm run generate`.
import type { Subtask } from '../core/Subtask.ts';

export const subtasks: readonly Subtask[] = [];
