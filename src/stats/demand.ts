/** Guards of this folder: each throws a RangeError that says what was expected and what came. */
export const demand: {
  readonly within: typeof within;
  readonly between: typeof between;
  readonly atLeast: typeof atLeast;
  readonly whole: typeof whole;
  readonly each: typeof each;
  readonly sameLength: typeof sameLength;
} = { within, between, atLeast, whole, each, sameLength };

/** `low <= value <= high`. */
function within(name: string, value: number, low: number, high: number): void {
  if (value >= low && value <= high) return;
  throw new RangeError(`expected ${name} to lie in [${low}, ${high}]; came ${value}`);
}

/** `low < value < high`. */
function between(name: string, value: number, low: number, high: number): void {
  if (value > low && value < high) return;
  throw new RangeError(`expected ${name} to lie strictly between ${low} and ${high}; came ${value}`);
}

/** Finite and `>= low`. */
function atLeast(name: string, value: number, low: number): void {
  if (value >= low && value < Infinity) return;
  throw new RangeError(`expected ${name} to be a finite number of at least ${low}; came ${value}`);
}

/** A safe integer and `>= low`. */
function whole(name: string, value: number, low: number): void {
  if (Number.isSafeInteger(value) && value >= low) return;
  throw new RangeError(`expected ${name} to be a whole number of at least ${low}; came ${value}`);
}

/** Every value within `[low, high]`. */
function each(name: string, values: readonly number[], low: number, high: number): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (!(value >= low && value <= high)) within(`${name}[${i}]`, value, low, high);
  }
}

function sameLength(name: string, length: number, otherName: string, otherLength: number): void {
  if (length === otherLength) return;
  throw new RangeError(`expected one of ${name} for each of ${otherName}; came ${length} for ${otherLength}`);
}
