import { beforeAll, describe, expect, test } from 'vitest';
import { kit } from '../src/cli/kit.ts';
import type { Diagnosis } from '../src/core/Diagnosis.ts';
import type { Estimate } from '../src/core/Estimate.ts';
import type { ErrorHistory, TrajectoryDiagnosis } from '../src/core/TrajectoryDiagnosis.ts';
import { diagnoseRecording } from '../src/engine/diagnoseRecording.ts';
import { report } from '../src/reports/terminal/index.ts';
import { describeRecorded, recordedData } from './recordedData.ts';

async function diagnosed(folder: string): Promise<Diagnosis> {
  return diagnoseRecording(
    { folder: recordedData(folder), questions: null, target: null, reference: null, seed: 'test', version: '0', profiles: new Map(), syntaxes: new Map() },
    kit,
  );
}

function of({ trajectories }: Diagnosis, model: string): TrajectoryDiagnosis {
  const found = trajectories.find((one) => one.model === model);
  if (found === undefined) throw new Error(`no trajectories of ${model}`);
  return found;
}

/** Failed calls of all, as counted by hand from the files. */
const counts = ({ value, n }: Estimate): string => `${String(Math.round((value ?? 0) * n))}/${String(n)}`;
const before = ({ afterError, afterSuccess }: ErrorHistory): readonly string[] => [afterError, afterSuccess].map(counts);
const earlier = ({ byEarlier }: ErrorHistory): readonly string[] => byEarlier.map(({ rate }) => counts(rate));
const tests = ({ order, toolOrder }: ErrorHistory): readonly (number | null)[] => [order, toolOrder].map(({ pValue }) => (pValue === null ? null : Number(pValue.toFixed(4))));
const shown = (diagnosis: Diagnosis): string => report.render(diagnosis, { columns: 100, colour: false });

describeRecorded('errors along the recorded trajectories', () => {
  describe('tau-bench', () => {
    let diagnosis: Diagnosis;
    beforeAll(async () => {
      diagnosis = await diagnosed('tau-bench');
    }, 60_000);

    test('gpt-4o: 73 errors of 1,164 results, 17 of them repeats', () => {
      const one = of(diagnosis, 'gpt-4o-airline');
      expect(one).toMatchObject({ trajectories: 200, tasks: 50, infrastructure: 0, calls: 1164, errors: 73, unanswered: 0, repeats: { calls: 17, errors: 17 }, rewards: { n: 200, mean: 0.42 } });
      expect([before(one.all), earlier(one.all)]).toEqual([['19/69', '54/913'], ['36/1035', '14/70', '11/26', '12/33']]);
      expect([before(one.fresh), earlier(one.fresh)]).toEqual([['11/53', '45/912'], ['36/1035', '12/78', '6/23', '2/11']]);
    });

    test('errors follow errors in order, but hardly any two calls of the same tool tell: an open question', () => {
      const one = of(diagnosis, 'gpt-4o-airline');
      expect([tests(one.fresh), tests(one.all)]).toEqual([[0.0066, 0.5], [0.0083, 0.6]]);
      expect([one.fresh.order.informative, one.fresh.toolOrder.informative]).toEqual([12, 1]);
      expect(diagnosis.findings.map(({ code, certain, model, caseCount }) => [code, certain, model, caseCount])).toEqual([['self-conditioning', false, 'gpt-4o-airline', 7]]);
      expect(diagnosis.evidence).toHaveLength(7);
      expect(diagnosis.evidence[0]?.answer).toMatch(/→ FAILED: Error: [\s\S]*→ FAILED: Error: /);
    });

    test('is printed with intervals', () => {
      const text = shown(diagnosis);
      for (const line of ['73 of 1 164 calls failed', 'right after an error      21 % [7, 41] of 53   28 % [11, 51] of 69', 'p = 0.007', 'p = 0.50', 'Observed, not tried']) expect(text).toContain(line);
    });
  });

  describe('tau2', () => {
    let diagnosis: Diagnosis;
    beforeAll(async () => {
      diagnosis = await diagnosed('tau2');
    }, 60_000);

    test('qwen2.5-7b: what looks like errors that breed errors is the same call made once more', () => {
      const one = of(diagnosis, 'ollama_chat/qwen2.5:7b');
      expect(one).toMatchObject({ trajectories: 50, tasks: 50, calls: 344, errors: 79, repeats: { calls: 31, errors: 31 }, endings: [{ reason: 'user_stop', count: 40 }, { reason: 'agent_error', count: 9 }, { reason: 'too_many_errors', count: 1 }] });
      expect([before(one.all), before(one.fresh)]).toEqual([['36/75', '24/212'], ['8/46', '21/210']]);
      expect([tests(one.fresh), tests(one.all)]).toEqual([[0.9037, null], [0.1279, 0.5]]);
      expect(one.all.difference.state === 'estimated' && one.all.difference.low).toBeGreaterThan(0.1);
      expect(one.fresh.difference.state === 'estimated' && one.fresh.difference.low).toBeLessThan(0);
    });

    test('gpt-4.1: 13 errors of 654, the calls of the user apart', () => {
      const one = of(diagnosis, 'gpt-4.1');
      expect(one).toMatchObject({ trajectories: 100, tasks: 100, calls: 654, errors: 13, userCalls: { calls: 482, errors: 0 }, repeats: { calls: 0, errors: 0 } });
      expect([before(one.fresh), tests(one.fresh)]).toEqual([['3/17', '6/536'], [0.0982, null]]);
      expect(one.all).toEqual(one.fresh);
    });

    test('five tasks without an error say nothing', () => {
      const one = of(diagnosis, 'gpt-4.1-2025-04-14');
      expect(one).toMatchObject({ trajectories: 20, tasks: 5, calls: 192, errors: 0 });
      expect([one.fresh.afterError, one.fresh.afterSuccess.state, one.fresh.order.pValue]).toMatchObject([{ state: 'too-few', value: null }, 'too-few', null]);
    });

    test('no finding is made of it, and all of it is printed', () => {
      expect(diagnosis.findings).toEqual([]);
      const text = shown(diagnosis);
      for (const line of ['13 of 654 calls failed', '79 of 344 calls failed', '17 % [8, 32] of 46   48 % [29, 68] of 75', 'p = 0.90', 'p = 0.098', 'No call failed, so nothing can follow an error.']) expect(text).toContain(line);
    });
  });
});
