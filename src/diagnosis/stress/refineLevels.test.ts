import { assert, constantFrom, double, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DoseDiagnosis } from '../../core/DoseDiagnosis.ts';
import { refineLevels } from './refineLevels.ts';

type Seen = Parameters<typeof refineLevels>[0];

const tooFew = { state: 'too-few', value: null, n: 0, unit: 'trial', clusters: 0 } as const;

function seen(doses: readonly number[], [low, high]: readonly [number, number], more: Partial<Seen> = {}): Seen {
  const levels = doses.map((dose) => ({ level: String(dose), dose, refined: false, asked: 9, unavailable: 0, each: tooFew, compared: tooFew, all: tooFew, drop: null, allDrop: null, length: null, missed: { omitted: 0, altered: 0, unread: 0 }, thirds: [] }));
  return { verdict: 'breaks', shape: null, break: { kind: 'five-points', dose: (low + high) / 2, low, high, before: null }, levels, ...more };
}

const doubling = [8, 16, 32, 64, 128];

describe('refineLevels', () => {
  it('divides the interval of the break where it is widest between two levels', () => {
    expect(refineLevels(seen(doubling, [64, 128]), 3)).toEqual([76, 91, 108]);
    expect(refineLevels(seen(doubling, [54, 128]), 2)).toEqual([76, 91]);
    expect(refineLevels(seen(doubling, [20.5, 70]), 3)).toEqual([26, 45, 54]);
    expect(refineLevels(seen([0, 500, 2000], [0, 500]), 1)).toEqual([250]);
  });

  it('asks nothing where nothing breaks, where length alone costs, and where the fall is straight', () => {
    for (const verdict of ['length', 'flat', 'cannot-tell', 'too-few'] as const) expect(refineLevels(seen(doubling, [64, 128], { verdict }), 3)).toEqual([]);
    expect(refineLevels(seen(doubling, [64, 128], { break: null }), 3)).toEqual([]);
    const shape: DoseDiagnosis['shape'] = { state: 'named', best: 'linear', runnerUp: 'threshold', margin: 7, share: 0.95, curve: [] };
    expect(refineLevels(seen(doubling, [64, 128], { shape }), 3)).toEqual([]);
    expect(refineLevels(seen(doubling, [64, 128], { shape: { ...shape, state: 'undecided' } }), 3)).toHaveLength(3);
  });

  it('asks nothing between neighbouring whole numbers', () => {
    expect(refineLevels(seen([1, 2, 4], [1, 2]), 3)).toEqual([]);
    expect(refineLevels(seen([1, 2, 4], [1.4, 4]), 3)).toEqual([3]);
  });

  it('chooses so many whole numbers at most, each once, within the interval and none that was asked', () => {
    assert(
      property(uniqueArray(integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 7 }), double({ min: 0, max: 1, noNaN: true }), double({ min: 0, max: 1, noNaN: true }), integer({ min: 0, max: 6 }), (drawn, one, other, most) => {
        const doses = drawn.sort((left, right) => left - right);
        const [first, last] = [doses[0] ?? 0, doses.at(-1) ?? 0];
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((share) => first + share * (last - first));
        const chosen = refineLevels(seen(doses, [low ?? first, high ?? last]), most);
        expect(chosen.length).toBeLessThanOrEqual(most);
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(chosen).toEqual([...chosen].sort((left, right) => left - right));
        for (const dose of chosen) {
          expect(Number.isInteger(dose) && dose > (low ?? 0) && dose < (high ?? 0)).toBe(true);
          expect(doses).not.toContain(dose);
        }
        expect(refineLevels(seen(doses, [low ?? first, high ?? last]), most)).toEqual(chosen);
      }),
    );
  });

  it('asks wherever there is a whole number between', () => {
    assert(
      property(constantFrom([1, 2, 4, 8], doubling), integer({ min: 0, max: 2 }), (doses, at) => {
        const [low = 0, high = 0] = [doses[at], doses[at + 1]];
        expect(refineLevels(seen(doses, [low, high]), 3)).toHaveLength(Math.min(3, high - low - 1));
      }),
    );
  });
});
