import type { Lease } from '../../core/Store.ts';
import type { DatabaseOptions } from './openDatabase.ts';
import type { EntryList } from './EntryList.ts';
import type { Field } from './FieldReader.ts';
import type { SentFault } from './SentFault.ts';

/** What a thread is started with. */
export interface ThreadTask {
  readonly location: string;
  readonly options: DatabaseOptions;
}

/** What a thread is to do; it answers each order once, in their order. */
export type ThreadOrder =
  | { readonly kind: 'commit'; readonly list: EntryList }
  | { readonly kind: 'claim'; readonly count: number; readonly lease: Lease }
  | { readonly kind: 'end' };

/** `ready` comes once, before any order is answered. `fields`: the rows of claimed trials. */
export type ThreadAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly fields: readonly Field[] }
  | { readonly kind: 'fault'; readonly fault: SentFault };
