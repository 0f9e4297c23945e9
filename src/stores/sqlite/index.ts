import type { Store } from '../../core/Store.ts';
import { createSqliteStore } from './createSqliteStore.ts';

/** One SQLite file a run, in write-ahead mode: killed at any instant it keeps every committed entry. */
export const store: Store = createSqliteStore();
