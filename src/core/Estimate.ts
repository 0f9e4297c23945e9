/**
 * A value with everything needed to doubt it. Rates and differences of rates are fractions of one.
 * There is no interval of width zero: below ten clusters the state is `too-few`.
 */
export type Estimate =
  | {
      readonly state: 'estimated';
      readonly value: number;
      readonly low: number;
      readonly high: number;
      /** Confidence level of the interval, e.g. 0.95. */
      readonly level: number;
      readonly n: number;
      readonly unit: 'trial' | 'call' | 'argument' | 'rule' | 'step';
      readonly clusters: number;
      /** Trials worth as much as `n` clustered ones. */
      readonly effectiveN: number;
      readonly method: string;
      readonly population: 'new items of this kind' | 'rerun of these items';
    }
  | {
      readonly state: 'too-few';
      /** `null` where nothing was observed. A missing value is never zero. */
      readonly value: number | null;
      readonly n: number;
      readonly unit: 'trial' | 'call' | 'argument' | 'rule' | 'step';
      readonly clusters: number;
    };
