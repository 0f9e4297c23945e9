import type { Json, JsonObject } from '../../core/Json.ts';
import { isJsonArray, isJsonObject } from '../../core/Json.ts';
import { UserError } from '../../core/UserError.ts';
import { formatStyles, logProbabilityKinds, measures, simulatedFaults } from './Profile.ts';
import type { Growth, Profile, ProfileFault, Reach } from './Profile.ts';

/** A profile from a JSON document. A UserError names the field that is wrong. */
export function parseProfile(document: Json): Profile {
  const fields = object(document, 'profile', ['schema', 'name', 'description', 'faults', 'logProbabilities', 'honoursStrict']);
  return {
    schema: oneOf(fields['schema'], ['faultline/simulated-profile@1'] as const, 'schema'),
    name: text(fields['name'], 'name'),
    description: text(fields['description'], 'description'),
    faults: list(fields['faults'], 'faults', faultOf),
    logProbabilities: oneOf(fields['logProbabilities'], logProbabilityKinds, 'logProbabilities'),
    honoursStrict: truth(fields['honoursStrict'], 'honoursStrict'),
  };
}

function faultOf(value: Json, where: string): ProfileFault {
  const fields = object(value, where, ['kind', 'rate', 'grows', 'reach', 'parameterTypes', 'styles']);
  const { parameterTypes = null, styles = null, grows = [], reach = [] } = fields;
  return {
    kind: oneOf(fields['kind'], simulatedFaults, `${where}.kind`),
    rate: number(fields['rate'], `${where}.rate`, 0, 1),
    grows: list(grows, `${where}.grows`, growthOf),
    reach: list(reach, `${where}.reach`, reachOf),
    parameterTypes: parameterTypes === null ? null : list(parameterTypes, `${where}.parameterTypes`, text),
    styles: styles === null ? null : list(styles, `${where}.styles`, (style, at) => oneOf(style, formatStyles, at)),
  };
}

function growthOf(value: Json, where: string): Growth {
  const fields = object(value, where, ['by', 'from', 'until', 'adds']);
  const from = number(fields['from'], `${where}.from`, 0, Number.MAX_VALUE);
  return {
    by: oneOf(fields['by'], measures, `${where}.by`),
    from,
    until: number(fields['until'], `${where}.until`, from, Number.MAX_VALUE),
    adds: number(fields['adds'], `${where}.adds`, -1, 1),
  };
}

function reachOf(value: Json, where: string): Reach {
  const fields = object(value, where, ['of', 'atLeast', 'atMost']);
  const { atLeast = 0, atMost = null } = fields;
  return {
    of: oneOf(fields['of'], measures, `${where}.of`),
    atLeast: number(atLeast, `${where}.atLeast`, 0, Number.MAX_VALUE),
    atMost: atMost === null ? null : number(atMost, `${where}.atMost`, 0, Number.MAX_VALUE),
  };
}

function object(value: Json | undefined, where: string, known: readonly string[]): JsonObject {
  if (!isJsonObject(value)) throw fault(where, 'an object', value);
  const stranger = Object.keys(value).find((name) => !known.includes(name));
  if (stranger !== undefined) throw fault(`${where}.${stranger}`, `one of the fields ${known.join(', ')}`, stranger);
  return value;
}

function list<Item>(value: Json | undefined, where: string, item: (value: Json, where: string) => Item): readonly Item[] {
  if (!isJsonArray(value)) throw fault(where, 'a list', value);
  return value.map((one, index) => item(one, `${where}[${index}]`));
}

function text(value: Json | undefined, where: string): string {
  if (typeof value !== 'string' || value === '') throw fault(where, 'a text', value);
  return value;
}

function truth(value: Json | undefined, where: string): boolean {
  if (typeof value !== 'boolean') throw fault(where, 'true or false', value);
  return value;
}

function number(value: Json | undefined, where: string, least: number, most: number): number {
  if (typeof value !== 'number' || value < least || value > most) {
    throw fault(where, most === Number.MAX_VALUE ? `a number of at least ${least}` : `a number from ${least} to ${most}`, value);
  }
  return value;
}

function oneOf<Choice extends string>(value: Json | undefined, choices: readonly Choice[], where: string): Choice {
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined) throw fault(where, `one of ${choices.join(', ')}`, value);
  return chosen;
}

function fault(where: string, expected: string, came: Json | undefined): UserError {
  return new UserError({
    expected: `${expected} at ${where}`,
    came: came === undefined ? 'nothing stands there' : `${JSON.stringify(came).slice(0, 80)} stands there`,
    remedy: 'correct the profile',
  });
}
