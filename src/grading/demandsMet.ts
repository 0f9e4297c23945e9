import type { CallsFound } from '../core/CallsFound.ts';
import type { Case } from '../core/Case.ts';
import type { CallsKey, ExpectedArgument } from '../core/Key.ts';
import type { DemandMet } from '../core/Observation.ts';
import type { Reason } from '../core/Reason.ts';
import type { Verdict } from '../core/Verdict.ts';
import { ruleKept } from './gradeRules.ts';

/** Makes ready what tells of each thing that a load multiplies whether an answer meets it; `null`: no load multiplies anything here. */
export function prepareDemandsMet({ key, origin }: Case): ((found: CallsFound, verdict: Verdict) => readonly DemandMet[]) | null {
  const counts = origin.stress?.counts;
  if (counts === undefined || key.kind !== 'calls') return null;
  const things = counts === 'calls' ? key.calls : counts === 'rules' ? (key.rules ?? []) : requiredOf(key);
  const met = things.map((): DemandMet => 'met');
  return (found, verdict) => {
    if (verdict.state !== 'wrong') return met;
    if (found.state === 'unreadable') return things.map((): DemandMet => 'unread');
    if (counts === 'rules') return (key.rules ?? []).map((rule) => ruleKept(rule, found.state === 'calls' ? found.calls : []));
    const callMet = (expected: number): DemandMet => callsMet(expected, verdict);
    return counts === 'calls' ? key.calls.map((_, expected) => callMet(expected)) : argumentsMet(requiredOf(key), verdict);
  };
}

/** Of keys of one call: what it cannot leave out. */
function requiredOf({ calls: [only] }: CallsKey): readonly ExpectedArgument[] {
  return only?.arguments.filter(({ mayBeAbsent }) => !mayBeAbsent) ?? [];
}

type Wrong = Verdict & { readonly state: 'wrong' };

/** Reasons that are about the answer as a whole, or about rules, and leave a call as right as it is. */
const elsewhere: ReadonlySet<Reason['code']> = new Set(['stopped-after-first', 'wrong-order', 'missing-call', 'broken-rule']);

function callsMet(expected: number, { pairing, reasons }: Wrong): DemandMet {
  const call = pairing.indexOf(expected);
  if (call === -1) return 'omitted';
  return reasons.some((reason) => reason.call === call && !elsewhere.has(reason.code)) ? 'altered' : 'met';
}

const leftOut: ReadonlySet<Reason['code']> = new Set(['missing-parameter', 'missing-argument']);

function argumentsMet(required: readonly ExpectedArgument[], { pairing, reasons }: Wrong): readonly DemandMet[] {
  const call = pairing.indexOf(0);
  if (call === -1) return required.map(() => 'omitted');
  const own = reasons.filter((reason) => reason.call === call && !elsewhere.has(reason.code));
  if (own.some(({ argument }) => argument === null)) return required.map(() => 'altered');
  return required.map(({ name }) => {
    const wrong = own.filter(({ argument }) => argument === name || argument?.startsWith(`${name}.`) === true || argument?.startsWith(`${name}[`) === true);
    if (wrong.length === 0) return 'met';
    return wrong.every(({ code }) => leftOut.has(code)) ? 'omitted' : 'altered';
  });
}
