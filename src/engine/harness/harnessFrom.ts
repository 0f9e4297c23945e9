import type { Harness } from '../../core/Harness.ts';
import { plainHarness } from '../../core/Harness.ts';
import { isJsonObject } from '../../core/Json.ts';
import type { Json, JsonObject } from '../../core/Json.ts';
import { UserError } from '../../core/UserError.ts';

/** Name under which a run keeps the harness that it was asked through. */
export const harnessNote = 'harness';

/** What each member may say beside `null`; of `retrieval` an object, of `reasoning` any word of an endpoint’s own. */
const words: Readonly<Record<Exclude<keyof Harness, 'schema' | 'retrieval' | 'reasoning'>, readonly string[]>> = {
  schemas: ['compact'],
  interface: ['free', 'json', 'native-strict'],
  reading: ['lenient'],
  calls: ['over-turns'],
  history: ['without-failed-calls'],
};

/** A harness from what is kept of it, or written in a file. Members that are left out are as they are; what is not known is refused, not skipped. */
export function harnessFrom(value: Json | null, file: string): Harness {
  if (value === null || !isJsonObject(value)) throw wrongHarness(file, 'it is no object of JSON');
  if (value['schema'] !== plainHarness.schema) throw wrongHarness(file, `its schema is ${JSON.stringify(value['schema'] ?? null)}`);
  return { ...plainHarness, ...membersOf(value, file) };
}

function membersOf(value: JsonObject, file: string): Partial<Harness> {
  const given = Object.entries(value).filter(([name]) => name !== 'schema');
  for (const [name, member] of given) {
    if (name === 'reasoning') {
      if (member !== null && !isEffort(member)) throw wrongHarness(file, `reasoning is ${JSON.stringify(member)}, and can be a word such as "high" or null`);
      continue;
    }
    const known = Object.hasOwn(words, name) ? words[name as keyof typeof words] : null;
    if (known === null && name !== 'retrieval') throw wrongHarness(file, `it has a member ${JSON.stringify(name)}, which nobody knows`);
    if (member !== null && (known === null ? !isRetrieval(member) : typeof member !== 'string' || !known.includes(member))) throw wrongHarness(file, `${name} is ${JSON.stringify(member)}, and can be ${known === null ? 'an object with a retriever and how many tools to keep' : known.join(' or ')} or null`);
  }
  return Object.fromEntries(given);
}

function isEffort(member: Json): boolean {
  return typeof member === 'string' && /^[a-z0-9_-]{1,20}$/.test(member);
}

function isRetrieval(member: Json): boolean {
  return isJsonObject(member) && typeof member['retriever'] === 'string' && Number.isInteger(member['keep']) && Number(member['keep']) > 0;
}

export function wrongHarness(file: string, came: string): UserError {
  return new UserError({ expected: `a harness (${plainHarness.schema}) in ${JSON.stringify(file)}`, came, remedy: 'name one that faultline fix <run> --harness <folder> wrote, or correct it' });
}
