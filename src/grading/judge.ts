import { stages } from '../core/Observation.ts';
import type { Judgement, Stage } from '../core/Observation.ts';
import type { ReasonCode } from '../core/Reason.ts';
import type { Verdict } from '../core/Verdict.ts';

/** The stage at which each kind of failure happens, codes in the order of the ladder. */
export const stageOfReason: Readonly<Record<ReasonCode, Stage>> = {
  'did-not-call': 'calling',
  'asked-when-it-should-act': 'calling',
  'called-when-it-should-not': 'calling',
  unreadable: 'format',
  'missing-call': 'enumerating',
  'stopped-after-first': 'enumerating',
  'turn-limit': 'enumerating',
  'extra-call': 'enumerating',
  'duplicate-call': 'enumerating',
  'extra-change': 'enumerating',
  'unknown-tool': 'choosing',
  'wrong-tool': 'choosing',
  'unknown-parameter': 'schema',
  'missing-parameter': 'schema',
  'wrong-type': 'schema',
  'outside-enum': 'schema',
  'schema-violation': 'schema',
  'missing-argument': 'schema',
  'unexpected-argument': 'schema',
  'wrong-value': 'values',
  'wrong-state': 'values',
  'broken-rule': 'values',
  'broken-reference': 'dataflow',
  'wrong-order': 'order',
  'missing-fact': 'reporting',
  'wrong-fact': 'reporting',
  'unsupported-fact': 'reporting',
};

const rank = new Map(Object.keys(stageOfReason).map((code, position) => [code, position]));
const right: Judgement = { state: 'right', stage: null, codes: [] };
const alone = new Map<ReasonCode, Judgement>();
const notGradable: Judgement = { state: 'not-gradable', stage: null, codes: [] };

/**
 * A verdict as the stage at which the answer first goes wrong, with every code once, in the order of the ladder. That the
 * limit of turns ended an exchange decides only where nothing else is wrong.
 */
export function judge(verdict: Verdict): Judgement {
  if (verdict.state === 'right') return right;
  if (verdict.state === 'not-gradable') return notGradable;
  const [first] = verdict.reasons;
  if (first !== undefined && verdict.reasons.every(({ code }) => code === first.code)) return judgeAlone(first.code);
  const codes = [...new Set(verdict.reasons.map(({ code }) => code))].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  const reached = new Set(codes.filter((code) => code !== 'turn-limit').map((code) => stageOfReason[code]));
  return { state: 'wrong', stage: stages.find((stage) => reached.has(stage)) ?? null, codes };
}

/** What reasons of one code come to. */
function judgeAlone(code: ReasonCode): Judgement {
  const known = alone.get(code) ?? { state: 'wrong', stage: stageOfReason[code], codes: [code] };
  alone.set(code, known);
  return known;
}
