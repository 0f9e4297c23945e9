import type { JsonObject } from '../../core/Json.ts';

/** A parameter that a request can fill by itself: one without parameters inside. */
export interface Leaf {
  /** `address.city`. */
  readonly path: string;
  /** What people call it (`billing address city`). */
  readonly label: string;
  /** References followed, one branch of a union chosen. */
  readonly schema: JsonObject;
  readonly required: boolean;
}
