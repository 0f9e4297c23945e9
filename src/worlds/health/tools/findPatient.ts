import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { sameName } from '../../../composer/kit/spoken/names.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { clinicsOf } from '../records.ts';

export const findPatient: DefinedTool = {
  tool: {
    name: 'find_patient',
    description: 'Finds the patient id that belongs to a full name.',
    parameters: { type: 'object', properties: { name: { type: 'string', description: 'Given and family name' } }, required: ['name'] },
    result: { type: 'object', properties: { id: { type: 'string', description: 'Patient id, such as PAT-1200' }, name: { type: 'string' } }, required: ['id', 'name'] },
  },
  effect: 'reads',
  parameters: { name: 'patient-name' },
  requests: [
    { id: 'look-up', text: 'look up the patient id of {name}' },
    { id: 'find', text: 'find {name} in the patient index' },
    { id: 'search', text: 'search our patients for {name}' },
    { id: 'number', text: 'find out which patient id {name} has' },
    { id: 'without-name', text: 'look up the patient id of somebody by their name' },
  ],
  questions: [
    { id: 'what-id', text: 'What is the patient id of {name}?', answers: [{ path: 'id', kind: 'id', take: 'value', unit: null }] },
    { id: 'registered', text: 'Under which patient id is {name} registered with us?', answers: [{ path: 'id', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'name', text: '{name}', path: 'id', type: 'patient-id' },
    { id: 'our-patient', text: 'our patient {name}', path: 'id', type: 'patient-id' },
  ],
  conditions: [],
  execute: ({ name }, state) => {
    const found = clinicsOf(state).patients.find((one) => sameName(one.name, textOf(name)));
    if (found === undefined) throw new ToolFailure('not_found', `No patient is called ${textOf(name)}.`);
    return { id: found.id, name: found.name };
  },
};
