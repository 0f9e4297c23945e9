import type { Basis } from '../core/Finding.ts';
import { counted } from './count.ts';
import { joined } from './joined.ts';
import type { Names } from './modelNames.ts';
import { percent } from './percent.ts';

const fewEnoughToName = 3;

/** What a finding is held against, as a noun phrase. */
export function basisPhrase(basis: Basis, names: Names): string {
  switch (basis.kind) {
    case 'target':
      return `the target of ${percent(basis.target, 0)}`;
    case 'cohort':
      return basis.models.length <= fewEnoughToName
        ? `${joined(basis.models.map(names))} on the same items`
        : `the mean of the ${counted(basis.models.length, 'other model')} on the same items`;
    case 'reference':
      return `${names(basis.model)} on the same items`;
    case 'same-answers':
      return 'the same answers read leniently';
    case 'pair':
      return 'the same items';
    case 'same-skills':
      return 'other questions of the same skills';
    case 'order':
      return 'chance orders of the same trajectories';
    case 'rerun':
      return 'the same questions asked again unchanged';
    case 'chance':
      return 'an order by chance';
    case 'early-step':
      return 'the same step early in the task';
    case 'clean-history':
      return 'the same step after a history without an error';
    case 'each-load':
      return 'the same questions under each of them by itself';
    case 'mildest':
      return 'the same questions at the mildest level';
    case 'arm':
      return 'the same questions in the other arm';
    case 'keys':
      return 'the cases themselves';
    default:
      return unknownBasis(basis);
  }
}

function unknownBasis(basis: never): never {
  throw new Error(`no phrase for the basis ${JSON.stringify(basis)}`);
}
