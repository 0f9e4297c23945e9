import { describe, expect, it } from 'vitest';
import type { Observation } from '../core/Observation.ts';
import { answersOf, observed } from '../../test/observed.ts';
import { diagnose } from './diagnose.ts';
import type { DiagnosisInput } from './diagnose.ts';

function run(observations: readonly Observation[], settings: Partial<DiagnosisInput['settings']> = {}, defectiveKeys: DiagnosisInput['defectiveKeys'] = []): ReturnType<typeof diagnose> {
  const models = new Set(observations.map(({ model }) => model));
  return diagnose({
    unasked: new Map(),
    trajectories: [],
    version: '0',
    source: { label: 'made up', description: 'made up', suites: [], checker: null },
    settings: { target: null, reference: null, confidence: 0.95, seed: 'test', ...settings },
    intake: { answers: observations.length, graded: observations.length, notObserved: 0, excludedCases: 0, problems: [] },
    observations,
    defectiveKeys,
    models: new Map(
      [...models].map((model) => [
        model,
        { interface: { kind: 'native', syntax: 'native', tolerated: [], basis: 'inferred', profile: null, agreement: null }, carried: [] },
      ]),
    ),
  });
}

const every = (step: number) => (index: number): boolean => index % step === 0;

describe('diagnose', () => {
  it('finds a fault that the cohort does not have, where it is', () => {
    const shape = (index: number): object => ({ origin: { calls: { count: index % 2 === 0 ? 1 : 3, tools: 1 } } });
    const diagnosis = run([
      ...answersOf('faulty', 400, (index) => (index % 4 === 1 ? 'missing-call' : undefined), shape),
      ...answersOf('sound', 400, () => undefined, shape),
      ...answersOf('other', 400, (index) => (every(50)(index) ? 'wrong-value' : undefined), shape),
    ]);
    const [first, ...rest] = diagnosis.findings.filter(({ certain, other }) => certain && other === null);
    expect(first).toMatchObject({
      code: 'fault',
      model: 'faulty',
      subject: { kind: 'lost-calls', scope: 'everywhere' },
      basis: { kind: 'cohort', models: ['other', 'sound'] },
      effect: { state: 'estimated', value: 0.5, n: 200 },
      cost: 0.25,
      caseCount: 100,
      trialsNeeded: null,
      details: [{ code: 'missing-call', count: 100, of: 100 }],
    });
    expect(first?.cases).toHaveLength(20);
    expect(first?.cases[0]).toBe('faulty/case_1');
    expect(rest).toEqual([]);
  });

  it('tells a fault confined to a language as that language, and kinds within it as details', () => {
    const language = (index: number): object => ({ origin: { language: index % 4 === 0 ? 'java' : 'python' } });
    const diagnosis = run([
      ...answersOf('faulty', 480, (index) => (index % 8 === 0 ? 'did-not-call' : undefined), language),
      ...answersOf('sound', 480, (index) => (every(40)(index + 1) ? 'wrong-value' : undefined), language),
    ]);
    const certain = diagnosis.findings.filter((finding) => finding.certain && finding.model === 'faulty' && finding.other === null);
    expect(certain.map(({ subject }) => subject)).toEqual([{ kind: 'language', scope: 'java', name: null }]);
    expect(certain[0]?.details).toEqual([{ code: 'did-not-call', count: 60, of: 60 }]);
  });

  it('calls nothing weak where one model is alone and loses evenly', () => {
    const reasons = ['did-not-call', 'missing-call', 'wrong-tool', 'wrong-type', 'wrong-value'] as const;
    const diagnosis = run(answersOf('alone', 300, (index) => (index % 10 === 0 ? reasons[(index / 10) % reasons.length] : undefined)));
    expect(diagnosis.findings).toEqual([]);
    expect(diagnosis.models[0]?.parts.some(({ status }) => status === 'weak')).toBe(false);
  });

  it('tells a part below the target by the interval that decides it', () => {
    const diagnosis = run(answersOf('alone', 200, (index) => (index % 4 === 0 ? 'wrong-value' : undefined)), { target: 0.9 });
    const filling = diagnosis.models[0]?.parts.find(({ part }) => part === 'filling');
    const told = diagnosis.findings.find(({ code, subject }) => code === 'below-target' && subject.scope === 'filling')?.effect;
    if (filling?.againstTarget?.state !== 'estimated' || told?.state !== 'estimated') throw new Error('nothing is estimated');
    const { value, low, high, level } = filling.againstTarget;
    expect([filling.status, told.value, told.low, told.high, told.level]).toEqual(['weak', -value, -high, -low, level]);
    expect(value).toBeCloseTo(-0.15, 9);
    // Every part that could be looked at shares the 5 %.
    expect(level).toBeGreaterThan(0.99);
  });

  it('calls nothing the lowest that nothing is above', () => {
    const lowestOf = (wrong: (index: number) => boolean): readonly unknown[] =>
      (run(answersOf('alone', 300, (index) => (wrong(index) ? 'wrong-value' : undefined), (index) => ({ origin: { category: ['a', 'b', 'c'][index % 3] ?? '' } }))).models[0]?.parts ?? []).flatMap(({ status, name }) => (status === 'lowest-not-shown-weak' ? [name] : []));
    expect(lowestOf(() => false)).toEqual([]);
    expect(lowestOf((index) => index < 30)).toEqual([]);
    // Two are equally low: neither is below the other.
    expect(lowestOf((index) => index < 30 && index % 3 !== 1)).toEqual(['a', 'c']);
  });

  it('marks the lowest of several categories', () => {
    const low = answersOf('alone', 200, (index) => (index % 4 === 0 ? 'wrong-value' : undefined), () => ({ origin: { category: 'low' } }));
    const high = answersOf('alone', 200, () => undefined, (index) => ({ caseId: `high_${index}`, origin: { category: 'high', cluster: `high_${index}` } }));
    const marked = run([...low, ...high]).models[0]?.parts.filter(({ status }) => status === 'lowest-not-shown-weak');
    expect(marked?.map(({ part, name }) => [part, name])).toEqual([['category', 'low']]);
  });

  it('finds, in one model alone, the stage that loses certainly most on the same answers', () => {
    const diagnosis = run(answersOf('alone', 300, (index) => (index % 4 === 0 ? 'wrong-value' : undefined)));
    expect(diagnosis.findings).toMatchObject([{ code: 'stage-contrast', subject: { kind: 'part', scope: 'filling' }, certain: true, basis: { kind: 'same-answers' }, cost: 0.25, caseCount: 75 }]);
  });

  it('tells recoverable format loss from the same answers read twice', () => {
    const diagnosis = run(
      answersOf('alone', 200, (index) => (index % 5 === 0 ? 'unreadable' : undefined), (index) => (index % 5 === 0 ? { recovered: true, leniencies: ['fence'] } : {})),
    );
    expect(diagnosis.findings.find(({ code }) => code === 'format-loss')).toMatchObject({ effect: { value: 0.2 }, cost: 0.2, details: [{ code: 'fence', count: 40, of: 40 }] });
    expect(diagnosis.models[0]?.format).toMatchObject({ unreadable: 0, leniencies: [{ code: 'fence', count: 40, recovers: 40 }] });
  });

  it('holds parts against a target, certain and open ones apart', () => {
    const observations = answersOf('alone', 400, (index) => (index % 5 === 0 || (index % 2 === 1 && index % 7 === 0) ? 'wrong-value' : undefined), (index) => ({
      origin: { calls: { count: index % 2 === 0 ? 1 : 2, tools: 1 } },
    }));
    const diagnosis = run(observations, { target: 0.9 });
    const below = diagnosis.findings.filter(({ code }) => code === 'below-target');
    expect(below.filter(({ certain }) => certain).map(({ subject }) => subject.scope)).toContain('several-calls');
    for (const finding of below.filter(({ certain }) => !certain)) expect(finding.trialsNeeded).toBeGreaterThan(0);
    expect(run(observations, { target: 0.5 }).findings.filter(({ code }) => code === 'below-target')).toEqual([]);
  });

  it('keeps what was not observed out of every denominator and bounds the total', () => {
    const diagnosis = run(answersOf('alone', 100, (index) => (index < 10 ? 'wrong-value' : undefined), (index) => (index >= 90 ? { outcome: 'not-observed' } : {})));
    const [model] = diagnosis.models;
    expect(model?.total).toMatchObject({ right: 80, n: 90, bounds: { low: 0.8, high: 0.9 } });
    expect(model?.outcomes).toEqual([{ kind: 'answered', count: 90 }, { kind: 'not-observed', count: 10 }]);
  });

  it('leaves cases with defective keys out of the total but not out of the published number', () => {
    const observations = answersOf('alone', 50, (index) => (index === 0 ? 'wrong-value' : undefined), (index) => ({ published: index !== 0 }));
    const diagnosis = run(observations, {}, [{ caseId: 'case_0', category: 'simple', reason: 'made up' }]);
    expect(diagnosis.models[0]?.total).toMatchObject({ right: 49, n: 49, official: { basis: 'published', right: 49, n: 50 } });
    expect(diagnosis.keys.defective).toHaveLength(1);
  });

  it('gives too few where fewer than ten sets of tools were offered', () => {
    const diagnosis = run(answersOf('alone', 90, () => undefined, (index) => ({ origin: { cluster: `tools ${index % 9}` } })));
    expect(diagnosis.models[0]?.total.strict).toMatchObject({ state: 'too-few', n: 90, clusters: 9, value: 1 });
    expect(diagnosis.models[0]?.parts.every(({ status }) => status === 'too-few')).toBe(true);
    expect(diagnosis.findings).toEqual([]);
  });

  it('suspects keys that nobody of eight passes and does not exclude them', () => {
    const observations = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].flatMap((model, place) =>
      answersOf(model, 40, (index) => (index === 3 || index === 10 + place ? 'wrong-value' : undefined)),
    );
    const diagnosis = run(observations);
    expect(diagnosis.keys.suspected).toEqual([{ caseId: 'case_3', category: 'simple', reason: 'nobody-passes', detail: 'none of 8 models' }]);
    expect(diagnosis.keys.effect[0]).toEqual({ model: 'a', with: 38 / 40, without: 38 / 39 });
    expect(run(observations.filter(({ model }) => model !== 'h')).keys.suspected).toEqual([]);
  });

  it('suspects a key where three unrelated models answer alike', () => {
    const same = (model: string): readonly Observation[] => answersOf(model, 20, (index) => (index === 5 ? 'wrong-value' : undefined), (index) => (index === 5 ? { answerHash: 'same' } : {}));
    expect(run(['oak-1', 'elm-1', 'ash-1'].flatMap(same)).keys.suspected).toMatchObject([{ caseId: 'case_5', reason: 'same-other-answer' }]);
    expect(run(['oak-1', 'oak-2', 'ash-1'].flatMap(same)).keys.suspected).toEqual([]);
  });

  it('reports a model held against a named reference only', () => {
    const diagnosis = run([...answersOf('a', 300, (index) => (every(4)(index) ? 'wrong-value' : undefined)), ...answersOf('b', 300, () => undefined), ...answersOf('c', 300, (index) => (every(3)(index) ? 'wrong-value' : undefined))], { reference: 'b' });
    const faults = diagnosis.findings.filter(({ code }) => code === 'fault');
    expect(faults.map(({ model, basis }) => [model, basis])).toEqual([
      ['c', { kind: 'reference', model: 'b' }],
      ['a', { kind: 'reference', model: 'b' }],
    ]);
  });

  it('is the same whatever order the answers came in', () => {
    const observations = [...answersOf('a', 120, (index) => (every(3)(index) ? 'wrong-value' : undefined)), ...answersOf('b', 120, (index) => (every(5)(index) ? 'did-not-call' : undefined))];
    const forward = run(observations);
    const byModel = run([...observations.slice(120), ...observations.slice(0, 120)]);
    expect(byModel.findings).toEqual(forward.findings);
    expect(byModel.pairs).toEqual(forward.pairs);
  });

  it('survives nothing at all', () => {
    expect(run([])).toMatchObject({ models: [], pairs: [], findings: [], reversals: [], keys: { defective: [], suspected: [], effect: [] } });
    expect(run([observed({ outcome: 'not-observed' })]).models[0]?.total).toMatchObject({ right: 0, n: 0, strict: { state: 'too-few', value: null } });
  });
});
