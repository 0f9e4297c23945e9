/** A level of a growing load, `64`, or its arm that is as long and lacks the load, `64-length`. */
export interface LoadLevel {
  readonly dose: number;
  readonly control: boolean;
}

/** Digits of a dose that anything could be asked at. */
const mostDigits = 6;

export function loadLevel(level: string): LoadLevel | null {
  const found = /^(\d+)(-length)?$/.exec(level);
  const [, digits = '', arm] = found ?? [];
  const dose = Number(digits);
  return found === null || dose < 1 || digits.length > mostDigits ? null : { dose, control: arm !== undefined };
}

export function loadLevelText({ dose, control }: LoadLevel): string {
  return `${String(dose)}${control ? '-length' : ''}`;
}

/** The level that a text means, in one way of writing it; `null`: none. */
export function readLoadLevel(text: string): string | null {
  const level = loadLevel(text);
  return level === null ? null : loadLevelText(level);
}

/** Every dose, and beside each but the mildest the arm of its length. */
export function withLengthArms(doses: readonly number[]): readonly string[] {
  return doses.flatMap((dose, at) => (at === 0 ? [loadLevelText({ dose, control: false })] : [loadLevelText({ dose, control: false }), loadLevelText({ dose, control: true })]));
}
