/**
 * Questions asked at one level or arm, and those of them that could not be answered: not observed, cut off by our cap, or
 * longer than the model's context. They are missing, never wrong.
 */
export interface Availability {
  readonly asked: number;
  readonly unavailable: number;
}

/** Of what one change is made of: the question as it is, asked again, and changed. */
export interface ComparedAvailability {
  readonly base: Availability;
  readonly rerun: Availability;
  readonly variant: Availability;
}
