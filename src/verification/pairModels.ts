import type { PlannedModel } from '../core/Plan.ts';
import { UserError } from '../core/UserError.ts';
import { visibleText } from '../wording/visibleText.ts';
import type { KeptSide } from './KeptSide.ts';

export interface ModelPair {
  readonly before: PlannedModel;
  readonly after: PlannedModel;
}

/**
 * Models of one name; or the only one of each run, whatever their names.
 *
 * @throws UserError where no model can be paired
 */
export function pairModels({ plan: before }: KeptSide, { plan: after }: KeptSide): readonly ModelPair[] {
  const [first, second] = [before.models[0], after.models[0]];
  if (before.models.length === 1 && after.models.length === 1 && first !== undefined && second !== undefined) return [{ before: first, after: second }];
  const pairs = before.models.flatMap((one) => {
    const other = after.models.find(({ id }) => id === one.id);
    return other === undefined ? [] : [{ before: one, after: other }];
  });
  if (pairs.length > 0) return pairs;
  const names = (models: readonly PlannedModel[]): string => models.map(({ id }) => visibleText(id)).join(', ');
  throw new UserError({ expected: 'two runs with a model in common, or of one model each', came: `the first asked ${names(before.models)} and the second ${names(after.models)}`, remedy: 'name two runs that can be compared' });
}
