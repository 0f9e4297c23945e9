import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { paged } from '../../../composer/kit/paged.ts';
import { presentOnly } from '../../../composer/kit/presentOnly.ts';
import { sortedBy } from '../../../composer/kit/sortedBy.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { valueAt } from '../../../core/valueAt.ts';
import { isJsonArray } from '../../../core/Json.ts';
import { languages } from '../names.ts';
import { cityOf, clinicsOf, specialties } from '../records.ts';

export const searchDoctors: DefinedTool = {
  tool: {
    name: 'search_doctors',
    description: 'Lists the doctors of a specialty with their fees, the lowest fee first.',
    parameters: {
      type: 'object',
      properties: {
        specialty: { type: 'string', enum: [...specialties] },
        filters: {
          type: 'object',
          properties: {
            city: { type: 'string', description: 'Name of the city' },
            languages: { type: 'array', items: { type: 'string', enum: [...languages] }, uniqueItems: true, minItems: 1, description: 'Languages, all of which the doctor must speak' },
          },
        },
        limit: { type: 'integer', minimum: 1, maximum: 50, default: 20 },
        cursor: { type: 'string', description: 'From `next_cursor` of the page before' },
      },
      required: ['specialty'],
    },
    result: {
      type: 'object',
      properties: {
        query: { type: 'object', description: 'What was asked for' },
        total: { type: 'integer' },
        doctors: {
          type: 'array',
          items: { type: 'object', properties: { id: { type: 'string', description: 'Such as DOC-100' }, name: { type: 'string' }, fee: { type: 'number', description: 'EUR a visit' } }, required: ['id', 'name', 'fee'] },
        },
        next_cursor: { type: 'string' },
      },
      required: ['query', 'total', 'doctors'],
    },
  },
  effect: 'reads',
  parameters: { specialty: 'specialty', 'filters.city': 'city', 'filters.languages': 'languages' },
  requests: [
    { id: 'find', text: 'find a {specialty}[ in {filters.city}][ who speaks {filters.languages}]' },
    { id: 'list', text: 'list every {specialty} we have[ in {filters.city}]' },
    { id: 'compare', text: 'compare what each {specialty}[ in {filters.city}][ who speaks {filters.languages}] charges' },
    { id: 'speaking', text: 'look for a {specialty} who can talk to patients in {filters.languages}' },
    { id: 'without-specialty', text: 'find a doctor in {filters.city} who speaks {filters.languages}' },
  ],
  questions: [
    { id: 'how-many', text: 'How many doctors can we offer to somebody who needs a {specialty}[ in {filters.city}]?', answers: [{ path: 'total', kind: 'number', take: 'value', unit: null }] },
    { id: 'lowest', text: 'What does a visit to the cheapest {specialty}[ in {filters.city}] cost?', answers: [{ path: 'doctors[*].fee', kind: 'money', take: 'smallest', unit: '"EUR"' }] },
    { id: 'name', text: 'What is the name of the {specialty} in {filters.city}?', answers: [{ path: 'doctors[*].name', kind: 'name', take: 'each', unit: null }] },
    { id: 'gap', text: 'How much more does the dearest {specialty} charge than the cheapest one?', answers: [{ path: 'doctors[*].fee', kind: 'money', take: 'difference', unit: '"EUR"' }] },
  ],
  mentions: [
    { id: 'cheapest', text: 'the {specialty} with the lowest fee', path: 'doctors[0].id', type: 'doctor-id' },
    { id: 'in-city', text: 'the cheapest {specialty} in {filters.city}', path: 'doctors[0].id', type: 'doctor-id' },
    { id: 'every', text: 'every {specialty} of ours', path: 'doctors[*].id', type: 'doctor-id' },
  ],
  conditions: [{ id: 'few', path: 'total', holds: 'below', text: 'if there are fewer than {limit}', otherwise: 'if there are {limit} or more' }],
  execute: (given, state) => {
    const wanted = valueAt(given, 'filters.city');
    const city = wanted === undefined ? null : cityOf(state, textOf(wanted));
    const spoken = valueAt(given, 'filters.languages');
    const matching = clinicsOf(state).doctors.filter(
      (doctor) => doctor.specialty === given['specialty'] && (city === null || doctor.city === city) && (!isJsonArray(spoken) || spoken.every((language) => doctor.languages.includes(textOf(language)))),
    );
    const { entries, next } = paged(sortedBy(matching, ({ fee }) => fee, ({ id }) => id), given, 20);
    const query = presentOnly({ specialty: given['specialty'], city: city ?? undefined, languages: isJsonArray(spoken) ? spoken.map(textOf).sort() : undefined });
    return { query, total: matching.length, doctors: entries.map(({ id, name, fee }) => ({ id, name, fee })), ...next };
  },
};
