import { describe, expect, it } from 'vitest';
import { observed } from '../../../../test/observed.ts';
import type { DoseDiagnosis } from '../../../core/DoseDiagnosis.ts';
import type { Finding } from '../../../core/Finding.ts';
import type { Observation } from '../../../core/Observation.ts';
import { seededRandom } from '../../../core/seededRandom.ts';
import { stressDiagnoses } from '../../stress/stressDiagnoses.ts';

const doses = [8, 16, 32, 64, 128];

interface Made {
  readonly seed: string;
  /** Chance of a right answer. */
  readonly load: (dose: number) => number;
  /** `null`: no arm of the same length. */
  readonly length: ((dose: number) => number) | null;
  readonly questions?: number;
  readonly more?: (dose: number) => Partial<Observation>;
}

function observations({ seed, load, length, questions = 240, more = () => ({}) }: Made): readonly Observation[] {
  const random = seededRandom(seed);
  return Array.from({ length: questions }, (_, at) => at).flatMap((at) =>
    doses.flatMap((dose) => {
      const made = (rate: number, control: boolean): Observation => {
        const level = `${String(dose)}${control ? '-length' : ''}`;
        const stress = { base: `q${String(at)}`, stressor: 'tools-offered', analysis: 'dose', level, dose, control } as const;
        return observed({ caseId: `q${String(at)}~tools-offered=${level}`, ...(random.next() < rate ? {} : { wrong: 'wrong-tool' as const }), ...more(dose), origin: { cluster: `c${String(at % 60)}`, stress } });
      };
      return [made(load(dose), false), ...(length === null || dose === 8 ? [] : [made(length(dose), true)])];
    }),
  );
}

function diagnosed(made: Made): { readonly dose: DoseDiagnosis; readonly findings: readonly Finding[] } {
  const { diagnoses, findings } = stressDiagnoses(observations(made), 0.05, 'test');
  const dose = diagnoses.find((one) => one.kind === 'dose');
  if (dose === undefined) throw new Error('nothing is diagnosed');
  return { dose, findings };
}

const even = (): number => 0.92;
const late = (dose: number): number => (dose > 96 ? 0.5 : 0.92);

describe('doseAnalyser', () => {
  it('names a threshold that length does not explain, between the levels that tell of it', () => {
    const { dose, findings } = diagnosed({ seed: 'late', load: late, length: even });
    expect(dose).toMatchObject({ verdict: 'breaks', decisive: '128', counts: 'answers', shape: { state: 'named', best: 'threshold' }, break: { kind: 'bend' } });
    expect(dose.break?.low).toBeLessThanOrEqual(96);
    expect(dose.break?.high).toBeGreaterThanOrEqual(96);
    expect(findings.map(({ code, subject }) => [code, subject.name])).toEqual([['breaks-under-load', 'tools-offered=128']]);
    expect(findings[0]?.effect).toMatchObject({ state: 'estimated', n: 240, clusters: 60 });
    expect(findings[0]?.cases.every((one) => one.endsWith('=128'))).toBe(true);
  });

  it('reaches to the last level where a shape is undecided and only that level has fallen', () => {
    const bent = (dose: number): number => (dose > 112 ? 0.92 - (0.27 * (dose - 112)) / 16 : 0.92);
    const found = ['a', 'b', 'c'].map((seed) => diagnosed({ seed, load: bent, length: even, questions: 150 }).dose);
    const undecided = found.filter(({ shape }) => shape?.state === 'undecided');
    expect(undecided.length).toBeGreaterThan(0);
    for (const { break: placed } of undecided) {
      expect(placed?.kind).toBe('five-points');
      expect(placed?.high).toBe(128);
      expect(placed?.low).toBeLessThanOrEqual(placed?.dose ?? 0);
    }
  });

  it('says neither load nor length where the arm of its length could undo it had it been observed', () => {
    const random = seededRandom('a1');
    // Load and length lose alike; of the wrong answers to what is as long most are missing.
    const all = Array.from({ length: 240 }, (_, at) => at).flatMap((at) => ([[8, false, 0.95], [128, false, 0.6], [128, true, 0.6]] as const).map(([dose, control, rate]) => {
      const level = `${String(dose)}${control ? '-length' : ''}`;
      const isRight = random.next() < rate;
      return observed({ caseId: `q${String(at)}~tools-offered=${level}`, ...(isRight ? {} : control && at % 10 < 7 ? { outcome: 'not-observed' as const } : { wrong: 'wrong-tool' as const }), origin: { cluster: `c${String(at % 60)}`, stress: { base: `q${String(at)}`, stressor: 'tools-offered', analysis: 'dose', level, dose, control } } });
    }));
    const dose = stressDiagnoses(all, 0.05, 'test').diagnoses.find((one) => one.kind === 'dose');
    expect(dose?.verdict).toBe('load-or-length');
    const excess = dose?.levels.at(-1)?.length?.excess;
    expect(excess?.state === 'estimated' && excess.low < 0 && excess.value > 0.2).toBe(true);
  });

  it('does not call length a load', () => {
    const { dose, findings } = diagnosed({ seed: 'long', load: late, length: late });
    expect(dose.verdict).toBe('length');
    expect(findings.map(({ code }) => code)).toEqual(['loses-to-length']);
  });

  it('says that a load breaks only where its 95 % interval beyond length lies above nothing', () => {
    const random = seededRandom('a20');
    const all = Array.from({ length: 240 }, (_, at) => at).flatMap((at) => ([[8, false, 0.95], [128, false, 0.6], [128, true, 0.68]] as const).map(([dose, control, rate]) => {
      const level = `${String(dose)}${control ? '-length' : ''}`;
      return observed({ caseId: `q${String(at)}~tools-offered=${level}`, ...(random.next() < rate ? {} : { wrong: 'wrong-tool' as const }), origin: { cluster: `c${String(at % 60)}`, stress: { base: `q${String(at)}`, stressor: 'tools-offered', analysis: 'dose', level, dose, control } } });
    }));
    const dose = stressDiagnoses(all, 0.05, 'test').diagnoses.find((one) => one.kind === 'dose');
    const excess = dose?.levels.at(-1)?.length?.excess;
    expect([excess?.value, excess?.state === 'estimated' && excess.low <= 0]).toEqual([expect.closeTo(0.079, 3), true]);
    // Half of it is certainly the length.
    expect(dose?.verdict).toBe('length');
  });

  it('says load or length where nothing tells the two apart', () => {
    const { dose, findings } = diagnosed({ seed: 'untold', load: late, length: null });
    expect(dose.verdict).toBe('load-or-length');
    expect(dose.levels.every(({ length }) => length === null)).toBe(true);
    expect(findings.map(({ code }) => code)).toEqual(['load-or-length']);
  });

  it('finds flat what does not lose five points, given enough questions, and never with few', () => {
    expect(diagnosed({ seed: 'flat', load: () => 0.97, length: () => 0.97, questions: 900 }).dose).toMatchObject({ verdict: 'flat', shape: null, break: null });
    expect(diagnosed({ seed: 'few', load: even, length: even, questions: 60 }).dose.verdict).toBe('cannot-tell');
    const { dose, findings } = diagnosed({ seed: 'fewest', load: late, length: even, questions: 9 });
    expect(dose.verdict).toBe('too-few');
    expect(findings).toEqual([]);
  });

  it('takes a level that could not be asked for missing, never for wrong', () => {
    for (const outcome of ['too-long', 'not-observed'] as const) {
      const { dose, findings } = diagnosed({ seed: 'limit', load: (at) => (at === 128 ? 0 : 0.92), length: even, more: (at) => (at === 128 ? { outcome } : {}) });
      expect(dose.levels.at(-1)).toMatchObject({ dose: 128, asked: 240, unavailable: 240, all: { state: 'too-few', value: null, n: 0 } });
      expect(dose.verdict).not.toBe('breaks');
      expect(findings).toEqual([]);
    }
  });

  it('counts what of an answer was missed, how, and where', () => {
    const demands = (dose: number): Partial<Observation> => ({ demands: dose === 128 ? ['met', 'met', 'met', 'altered', 'omitted', 'omitted'] : ['met', 'met', 'met', 'met', 'met', 'met'] });
    const { dose } = diagnosed({ seed: 'counted', load: () => 1, length: null, more: demands });
    expect(dose.levels.at(-1)).toMatchObject({ missed: { omitted: 480, altered: 240, unread: 0 }, thirds: [{ missed: 0, of: 480 }, { missed: 240, of: 480 }, { missed: 480, of: 480 }], each: { n: 1440 } });
    expect(dose.levels.at(-1)?.each.value).toBeCloseTo(0.5, 12);
    expect(dose.levels.at(-1)?.drop?.value).toBeCloseTo(0.5, 12);
  });

  describe('where the load multiplies what is asked for', () => {
    /** Answers in which every first thing is right so often and every added one so often, whatever the level; `alike`: places that are said to be alike. */
    const counted = (first: number, added: (dose: number) => number, alike: ((dose: number) => readonly number[]) | null): ReturnType<typeof diagnosed> => {
      const random = seededRandom('counted');
      const all = Array.from({ length: 240 }, (_, at) => at).flatMap((at) => [2, 4, 8].map((dose) => {
        const demands = Array.from({ length: dose }, (__, place) => (random.next() < (place < 2 ? first : added(dose)) ? ('met' as const) : ('omitted' as const)));
        const stress = { base: `q${String(at)}`, stressor: 'mine', analysis: 'dose', level: String(dose), dose, control: false, counts: 'calls', ...(alike === null ? {} : { alike: alike(dose) }) } as const;
        return observed({ caseId: `q${String(at)}~mine=${String(dose)}`, demands, ...(demands.every((one) => one === 'met') ? {} : { wrong: 'missing-call' as const }), origin: { cluster: `c${String(at % 60)}`, stress } });
      }));
      const { diagnoses, findings } = stressDiagnoses(all, 0.05, 'test');
      const dose = diagnoses.find((one) => one.kind === 'dose');
      if (dose === undefined) throw new Error('nothing is diagnosed');
      return { dose, findings };
    };
    const harder = (): number => 0.6;

    it('takes no harder things that are added for a loss, and calls nothing flat for it', () => {
      const { dose, findings } = counted(0.95, harder, null);
      expect([dose.verdict, dose.things, findings.length]).toEqual(['cannot-tell', 'shared', 0]);
      // As description: of all that is asked for less is right, of what every level asks for as much.
      const last = dose.levels.at(-1);
      expect([last?.each.n, last?.compared.n]).toEqual([1920, 480]);
      expect(last?.each.value).toBeLessThan(0.75);
      expect(last?.compared.value).toBeGreaterThan(0.9);
      expect(Math.abs(last?.drop?.value ?? 1)).toBeLessThan(0.04);
      const { dose: flat } = counted(0.97, () => 0.97, null);
      expect(flat.verdict).toBe('flat');
    });

    it('compares everything where it is known to be alike, and what is added where that is', () => {
      const every = counted(0.95, (dose) => (dose === 8 ? 0.6 : 0.95), (dose) => Array.from({ length: dose }, (_, place) => place));
      expect([every.dose.verdict, every.dose.things]).toEqual(['load-or-length', 'all']);
      expect(every.dose.levels.at(-1)?.drop?.value).toBeCloseTo(0.26, 1);
      // The first thing is of another kind: the other of the mildest level is held against all that are added.
      const part = counted(0.95, (dose) => (dose === 8 ? 0.6 : 0.95), (dose) => Array.from({ length: dose - 1 }, (_, place) => place + 1));
      expect([part.dose.verdict, part.dose.things, part.dose.levels.at(-1)?.compared.n]).toEqual(['load-or-length', 'alike', 1680]);
    });
  });

  it('does not call flat what has a level of which too little was seen', () => {
    const few: Made = { seed: 'flat', load: () => 0.97, length: () => 0.97, questions: 900, more: (at) => (at === 128 ? { outcome: 'not-observed' } : {}) };
    expect(diagnosed(few).dose.verdict).toBe('cannot-tell');
  });

  it('does not call flat what could have lost five points where it was not observed', () => {
    const whole = observations({ seed: 'flat', load: () => 1, length: null, questions: 900 });
    const without = (missing: number): DoseDiagnosis['verdict'] | undefined => {
      const seen = whole.map((one) => (one.origin.stress?.dose === 128 && Number(one.origin.stress.base.slice(1)) < missing ? { ...one, outcome: 'not-observed' as const } : one));
      return stressDiagnoses(seen, 0.05, 'test').diagnoses.find((one) => one.kind === 'dose')?.verdict;
    };
    expect([without(0), without(18), without(40)]).toEqual(['flat', 'flat', 'cannot-tell']);
  });

  it('lets what was not observed have lost nothing, and is certain of no loss that this would undo', () => {
    const lacking = (load: number): DoseDiagnosis | undefined => {
      const whole = observations({ seed: 'undone', load: (at) => (at === 128 ? load : 0.9), length: null });
      const seen = whole.map((one) => (one.origin.stress?.dose === 128 && one.strict.state === 'right' && Number(one.origin.stress.base.slice(1)) % 4 > 0 ? { ...one, outcome: 'not-observed' as const } : one));
      return stressDiagnoses(seen, 0.05, 'test').diagnoses.find((one) => one.kind === 'dose');
    };
    // Of 240 about 120 are wrong, and three in four of the right ones are missing.
    const large = lacking(0.5);
    expect([large?.verdict, large?.levels.at(-1)?.drop?.state]).toEqual(['load-or-length', 'estimated']);
    expect(large?.levels.at(-1)?.drop).toMatchObject({ low: expect.closeTo(0.255, 3), value: expect.closeTo(0.64, 3) });
    expect(lacking(0.85)?.verdict).toBe('cannot-tell');
  });

  it('places a loss that no curve tells of at the first level where it is certain', () => {
    // A handful lost at the middle level is below the corrected error rate one-sided, and its 95 % interval reaches nothing.
    const random = seededRandom('a4b12');
    const all = Array.from({ length: 120 }, (_, at) => at).flatMap((at) => ([[0, 0.95], [2000, 0.86], [8000, 0.4]] as const).map(([dose, rate]) => observed({ caseId: `q${String(at)}~context=${String(dose)}`, ...(random.next() < rate ? {} : { wrong: 'wrong-tool' as const }), origin: { cluster: `c${String(at % 60)}`, stress: { base: `q${String(at)}`, stressor: 'context', analysis: 'dose', level: String(dose), dose, control: false } } })));
    const dose = stressDiagnoses(all, 0.05, 'test').diagnoses.find((one) => one.kind === 'dose');
    expect(dose?.levels[1]?.drop).toMatchObject({ low: expect.toSatisfy((low: number) => low <= 0) });
    expect([dose?.verdict, dose?.break]).toEqual(['load-or-length', { kind: 'levels', dose: 8000, low: 2000, high: 8000, before: null }]);
  });

  it('does not say length where half of the loss is the load', () => {
    const { dose } = diagnosed({ seed: 'half', load: (at) => (at > 96 ? 0.6 : 0.92), length: (at) => (at > 96 ? 0.76 : 0.92), questions: 160 });
    expect(dose.verdict).not.toBe('length');
  });

  it('tells the p-value of the level whose loss it tells', () => {
    const { dose } = diagnosed({ seed: 'own p', load: (at) => (at === 16 ? 0.7 : at === 128 ? 0.8 : 0.95), length: null });
    expect([dose.verdict, dose.decisive]).toEqual(['load-or-length', '128']);
    expect(dose.pValue).toBeGreaterThan(0);
  });

  it('leaves a level without any load out of the curve, and compares with it', () => {
    const named = (rows: readonly (readonly [number, number])[]): DoseDiagnosis | undefined => {
      const random = seededRandom('context');
      const all = Array.from({ length: 200 }, (_, at) => at).flatMap((at) => rows.map(([dose, rate]) => observed({ caseId: `q${String(at)}~context=${String(dose)}`, ...(random.next() < rate ? {} : { wrong: 'wrong-tool' as const }), origin: { cluster: `c${String(at % 50)}`, stress: { base: `q${String(at)}`, stressor: 'context', analysis: 'dose', level: String(dose), dose, control: false } } })));
      return stressDiagnoses(all, 0.05, 'test').diagnoses.find((one) => one.kind === 'dose');
    };
    const found = named([[0, 0.95], [500, 0.94], [2000, 0.8], [8000, 0.5]]);
    expect(found).toMatchObject({ verdict: 'load-or-length', decisive: '8000', levels: [{ dose: 0 }, { dose: 500 }, { dose: 2000 }, { dose: 8000 }] });
    expect(found?.shape?.curve[0]?.dose).toBe(500);
    expect(named([[0, 0.95], [2000, 0.8], [8000, 0.5]])?.shape).toBeNull();
  });

  it('draws no curve of questions that were not answered at all of its levels', () => {
    const all = Array.from({ length: 40 }, (_, at) => at).flatMap((at) => doses.map((dose, place) => observed({ caseId: `q${String(at)}~tools-offered=${String(dose)}`, ...(at % 5 === place ? { outcome: 'not-observed' as const } : dose > 32 ? { wrong: 'wrong-tool' as const } : {}), origin: { cluster: `c${String(at % 20)}`, stress: { base: `q${String(at)}`, stressor: 'tools-offered', analysis: 'dose', level: String(dose), dose, control: false } } })));
    const dose = stressDiagnoses(all, 0.05, 'test').diagnoses.find((one) => one.kind === 'dose');
    expect([dose?.verdict, dose?.shape, dose?.break]).toEqual(['load-or-length', null, { kind: 'levels', dose: 64, low: 32, high: 64, before: null }]);
  });

  it('places no loss more narrowly than the levels do where no shape is named', () => {
    const sparse = (seed: string): readonly Observation[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 150 }, (_, at) => at).flatMap((at) => [8, 32, 128].map((dose) => observed({ caseId: `q${String(at)}~tools-offered=${String(dose)}`, ...(random.next() < (dose > 120 ? 0.6 : 0.97) ? {} : { wrong: 'wrong-tool' as const }), origin: { cluster: `c${String(at % 50)}`, stress: { base: `q${String(at)}`, stressor: 'tools-offered', analysis: 'dose', level: String(dose), dose, control: false } } })));
    };
    for (const seed of ['a', 'b', 'c', 'd']) {
      const dose = stressDiagnoses(sparse(seed), 0.05, 'test').diagnoses.find((one) => one.kind === 'dose');
      if (dose?.shape?.state === 'named') continue;
      expect(dose?.break?.high).toBeGreaterThanOrEqual(120);
    }
  });

  it('takes a loss at once for as likely anywhere between the levels around it, whatever shape is named', () => {
    const at12 = (dose: number): number => (dose > 12 ? 0.64 : 0.94);
    const found = ['a', 'b', 'c'].map((seed) => diagnosed({ seed, load: at12, length: null, questions: 128 }).dose);
    expect(found.map(({ shape }) => shape?.state)).toContain('named');
    for (const { break: placed } of found) {
      expect(placed?.kind).toBe('five-points');
      expect(placed?.low).toBeLessThanOrEqual(12);
      expect(placed?.high).toBeGreaterThanOrEqual(12);
    }
  });

  it('places the break more narrowly with levels chosen after a first look, and decides nothing else by them', () => {
    const made: Made = { seed: 'late', load: late, length: even };
    const first = observations(made);
    const more = observations({ ...made, seed: 'second look' }).flatMap((one) => {
      const { stress } = one.origin;
      const dose = new Map([[16, 76], [32, 91], [64, 108]]).get(stress?.control === false ? (stress.dose ?? 0) : 0);
      if (stress === undefined || dose === undefined) return [];
      const wrong = { state: 'wrong', stage: 'choosing', codes: ['wrong-tool'] } as const;
      return [{ ...one, caseId: `${stress.base}~tools-offered=${String(dose)}`, ...(dose > 96 && Number(stress.base.slice(1)) % 2 === 0 ? { strict: wrong, lenient: wrong } : {}), origin: { ...one.origin, stress: { ...stress, dose, level: String(dose), refined: true as const } } }];
    });
    const [planned, refined] = [first, [...first, ...more]].map((all) => stressDiagnoses(all, 0.05, 'test'));
    const [before, after] = [planned, refined].map((outcome) => outcome?.diagnoses.find((one) => one.kind === 'dose'));
    expect(refined?.findings).toEqual(planned?.findings);
    expect(after).toMatchObject({ verdict: before?.verdict, decisive: before?.decisive, pValue: before?.pValue, smallestEffect: before?.smallestEffect, shape: { state: 'named', best: 'threshold', margin: before?.shape?.margin } });
    expect(after?.levels.filter((level) => !level.refined)).toEqual(before?.levels);
    expect(after?.levels.filter((level) => level.refined).map(({ dose, drop, length }) => [dose, drop, length])).toEqual([[76, null, null], [91, null, null], [108, null, null]]);
    expect(after?.break?.before).toEqual({ low: before?.break?.low, high: before?.break?.high });
    expect(after?.break?.low).toBeLessThanOrEqual(96);
    expect(after?.break?.high).toBeGreaterThanOrEqual(96);
    expect((after?.break?.high ?? 9) / (after?.break?.low ?? 1)).toBeLessThan(0.7 * ((before?.break?.high ?? 1) / (before?.break?.low ?? 1)));
  });

  it('gives the same for the same', () => {
    const made: Made = { seed: 'same', load: late, length: even };
    expect(diagnosed(made)).toEqual(diagnosed(made));
  });
});
