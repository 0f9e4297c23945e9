import type { Store } from '../../core/Store.ts';
import { createMemoryStore } from './createMemoryStore.ts';

/** Runs that last as long as the process: for calibration, tests and trying things out. */
export const store: Store = createMemoryStore();
