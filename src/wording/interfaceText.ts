import type { ModelDiagnosis } from '../core/Diagnosis.ts';
import { count } from './count.ts';
import { leniencyText } from './leniencyText.ts';
import { joined } from './joined.ts';
import { visibleText } from './visibleText.ts';

type ModelInterface = ModelDiagnosis['interface'];

const kinds: Readonly<Record<ModelInterface['kind'], string>> = {
  native: 'native tool calls',
  'native-strict': 'native tool calls with strict decoding',
  prompted: 'prompted text',
};

const bases: Readonly<Record<ModelInterface['basis'], string>> = {
  asked: 'as the cases ask',
  flag: 'as set by the user',
  metadata: 'as the recording says',
  inferred: 'inferred from half of the published verdicts',
};

/** How calls were asked for, and how that is known. */
export function interfaceText(given: ModelInterface): string {
  const tolerated = given.tolerated.length === 0 ? '' : `; the official decoder lets pass: ${joined(given.tolerated.map(leniencyText))}`;
  return `${kinds[given.kind]}, syntax ${visibleText(given.syntax)}, ${basis(given)}${tolerated}`;
}

function basis({ basis: known, profile, agreement }: ModelInterface): string {
  const named = profile === null ? '' : ` (decoder profile ${visibleText(profile)})`;
  const checked = agreement === null ? '' : `, which reproduces ${count(agreement.agreed)} of ${count(agreement.compared)} held-out verdicts`;
  return `${known === 'inferred' && agreement === null ? 'inferred from the answers' : bases[known]}${named}${checked}`;
}
