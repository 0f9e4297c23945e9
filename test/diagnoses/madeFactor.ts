import type { FactorArm, FactorContrast, FactorDiagnosis } from '../../src/core/FactorDiagnosis.ts';
import { difference, rate, tooFew } from './estimates.ts';

const arm = (level: string, right: number, more: Partial<FactorArm> = {}): FactorArm => {
  const [tools = '', schema = '', format = ''] = level.split('/');
  return {
    level,
    tools: tools.split('@')[0] as FactorArm['tools'],
    schema: schema as FactorArm['schema'],
    format: format as FactorArm['format'],
    cutTo: tools.includes('@') ? 16 : null,
    catalog: tools === 'all' ? 128 : null,
    available: { asked: 128, unavailable: 0 },
    retriever: null,
    offered: tools === 'all' ? 128 : tools === 'gold' ? 1.4 : 16,
    strict: rate(right, 128),
    lenient: rate(Math.min(128, right + 4), 128),
    recall: null,
    missed: null,
    inputTokens: tools === 'all' ? 14_210.4 : 1830,
    outputTokens: 41,
    seconds: 1.4,
    cost: 0.000_52,
    rescue: { judged: 128, failed: 14, rate: difference(0.42, 0.3, 14), cases: null },
    ...more,
  };
};

const unseen = { state: 'too-few', value: null, n: 0, unit: 'trial', clusters: 0 } as const;

const contrast = (id: string, kind: FactorContrast['kind'], loss: number, verdict: FactorContrast['verdict']): FactorContrast => ({ id, kind, better: kind === 'one-way' ? 'gold/full/asked' : null, worse: kind === 'one-way' ? 'oracle@16/full/asked' : null, loss: difference(loss, 0.06, 128), lenientLoss: difference(loss / 2, 0.05, 128), pValue: verdict === 'costs' ? 0.0004 : 0.7, verdict, smallestEffect: 0.12 });

/** Crossed arms with something in every place: losses, a gain, what is not shown, missed tools, unknown costs. */
export function madeFactor(model: string): FactorDiagnosis {
  return {
    kind: 'factor',
    model,
    stressor: 'breakpoints',
    base: rate(114, 128),
    rerun: rate(113, 128),
    available: { base: { asked: 130, unavailable: 2 }, rerun: { asked: 130, unavailable: 2 } },
    arms: [
      arm('gold/full/asked', 121),
      arm('retrieved@16/full/asked', 92, { retriever: 'bm25', catalog: 128, recall: rate(150, 180), missed: { count: 22, none: 17, called: 15 } }),
      arm('all/verbose/json', 71, { cost: null, seconds: null, inputTokens: null, outputTokens: null, rescue: { judged: 120, failed: 3, rate: tooFew(0, 3), cases: { rescued: 1, of: 3 } } }),
      arm('oracle@16/full/native-strict', 0, { available: { asked: 128, unavailable: 128 }, strict: unseen, lenient: unseen, inputTokens: null, outputTokens: null, seconds: null, cost: null, rescue: { judged: 0, failed: 0, rate: unseen, cases: null } }),
    ],
    contrasts: [contrast('choosing-load', 'one-way', 0.02, 'not-shown'), contrast('retrieval-loss', 'one-way', 0.21, 'costs'), contrast('schema', 'main', 0.14, 'costs'), contrast('tools × schema', 'interaction', -0.11, 'gains')],
    split: { whole: difference(0.4, 0.08, 128), shares: [{ factor: 'tools', loss: difference(0.2, 0.05, 128), share: 0.5 }, { factor: 'schema', loss: difference(0.24, 0.05, 128), share: 0.6 }, { factor: 'format', loss: difference(-0.04, 0.05, 128), share: -0.1 }] },
    corners: { asked: 8, of: 8 },
  };
}
