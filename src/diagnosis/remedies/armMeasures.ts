import type { ArmOrigin } from '../../core/Case.ts';
import type { Harness } from '../../core/Harness.ts';
import { plainHarness } from '../../core/Harness.ts';
import type { Measured, RemedyAnswer } from '../../core/Remedy.ts';
import { pairAnswers } from './pairAnswers.ts';

export interface ArmRemedy {
  /** The place that an arm takes through the remedy; `null`: it has nothing to change there. */
  readonly changed: (arm: ArmOrigin) => Pick<ArmOrigin, 'tools' | 'schema' | 'format'> | null;
  readonly harness: (after: ArmOrigin) => Partial<Harness>;
}

/** Every two arms of a crossed comparison that differ in the remedy alone. */
export function armMeasures(answers: readonly RemedyAnswer[], { changed, harness }: ArmRemedy): readonly Measured[] {
  const arms = Map.groupBy(answers.filter(({ origin }) => origin.arm !== undefined), ({ origin: { stress } }) => `${stress?.stressor ?? ''}=${stress?.level ?? ''}`);
  const places = [...arms].flatMap(([name, own]): readonly { readonly name: string; readonly stressor: string; readonly arm: ArmOrigin; readonly own: readonly RemedyAnswer[] }[] => {
    const [first] = own;
    return first?.origin.arm === undefined ? [] : [{ name, stressor: first.origin.stress?.stressor ?? '', arm: first.origin.arm, own }];
  });
  return places.flatMap((before) => {
    const wanted = changed(before.arm);
    if (wanted === null) return [];
    return places.filter((after) => after.stressor === before.stressor && isAt(after.arm, wanted) && isOfTheSame(before.arm, after.arm)).map((after): Measured => ({
      before: before.name,
      after: after.name,
      harness: { ...plainHarness, ...harness(after.arm) },
      ...pairAnswers(before.own, after.own, isMet),
      retrieved: after.arm.retrieved === null ? null : after.own.flatMap(({ origin: { arm, cluster } }) => (arm?.retrieved === undefined || arm.retrieved === null ? [] : [{ wanted: arm.retrieved.wanted, found: arm.retrieved.found, cluster }])),
    }));
  });
}

function isAt(arm: ArmOrigin, { tools, schema, format }: Pick<ArmOrigin, 'tools' | 'schema' | 'format'>): boolean {
  return arm.tools === tools && arm.schema === schema && arm.format === format;
}

/** A retriever chooses from the very catalog that is offered whole; else both offer the same. */
function isOfTheSame(before: ArmOrigin, after: ArmOrigin): boolean {
  return before.catalog === after.catalog && (before.tools !== after.tools || (before.cutTo === after.cutTo && before.retrieved?.retriever === after.retrieved?.retriever));
}

/** Never where a right tool was not offered, whatever the model made of it. */
function isMet({ right, origin: { arm } }: RemedyAnswer): boolean | null {
  const retrieved = arm?.retrieved ?? null;
  return right === null ? null : right.strict && (retrieved === null || retrieved.found === retrieved.wanted);
}
