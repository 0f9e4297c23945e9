import { minimalCall } from '../../composer/exhibits/minimalCall.ts';
import type { Call } from '../../core/Call.ts';
import type { Random } from '../../core/Random.ts';
import { ruledArguments, ruledNames } from '../../grading/ruledArguments.ts';
import type { RightAnswer } from './AnswerBook.ts';
import type { IntendedCall } from './IntendedCall.ts';
import type { ProfileFault } from './Profile.ts';

/** The calls without what is forgotten, each thing drawn by itself; the same array where nothing is. */
export function forget(calls: readonly IntendedCall[], { kind, rate }: ProfileFault, { rules, tools }: RightAnswer, random: Random): readonly IntendedCall[] {
  const keeps = (): boolean => random.next() >= rate;
  if (kind === 'forgets-calls') return sameUnlessShorter(calls, calls.filter(keeps));
  if (kind === 'forgets-arguments') {
    const kept = calls.map((intended) => ({ ...intended, call: { ...intended.call, arguments: intended.call.arguments.filter(keeps) } }));
    return kept.every(({ call }, at) => call.arguments.length === calls[at]?.call.arguments.length) ? calls : kept;
  }
  const kept = rules.filter(keeps);
  if (kept.length === rules.length) return calls;
  const names = ruledNames(rules);
  const ruled = ruledArguments(kept);
  const obeying = (call: Call): Call => ({ ...call, arguments: [...call.arguments.filter(({ name }) => !names.has(name)), ...ruled] });
  const forbidden = rules.flatMap((rule) => (rule.is === 'never' && !kept.includes(rule) ? tools.filter(({ name }) => name === rule.tool) : []));
  return [...calls.map((intended) => ({ ...intended, call: obeying(intended.call) })), ...forbidden.map((tool) => ({ index: calls.length, call: obeying(minimalCall(tool)) }))];
}

function sameUnlessShorter(calls: readonly IntendedCall[], kept: readonly IntendedCall[]): readonly IntendedCall[] {
  return kept.length === calls.length ? calls : kept;
}
