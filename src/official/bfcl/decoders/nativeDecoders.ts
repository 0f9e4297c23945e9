import { isDict, isList, type DictKey, type PythonDict, type PythonList, type PythonValue } from '../python/PythonValue.ts';
import { readPythonJson } from '../python/readPythonJson.ts';

/** What `for call in result` gives: nothing for an empty text or dict, undefined where it raises or gives text. */
function callsOf(result: PythonValue): PythonList | undefined {
  if (isList(result)) return result;
  if (result === '' || (isDict(result) && result.size === 0)) return [];
  return undefined;
}

function decodeEach(result: PythonValue, decode: (call: PythonDict) => PythonValue | undefined): PythonValue | undefined {
  const calls = callsOf(result);
  if (calls === undefined) return undefined;
  const decoded: PythonValue[] = [];
  for (const call of calls) {
    const one = isDict(call) ? decode(call) : undefined;
    if (one === undefined) return undefined;
    decoded.push(one);
  }
  return decoded;
}

function firstEntry(call: PythonDict): readonly [DictKey, PythonValue] | undefined {
  for (const entry of call) return entry;
  return undefined;
}

function single(key: DictKey, value: PythonValue): PythonDict {
  return new Map<DictKey, PythonValue>().set(key, value);
}

/** `[{name: '{"argument": value}'}]` */
export function decodeJsonArguments(result: PythonValue): PythonValue | undefined {
  return decodeEach(result, (call) => {
    const entry = firstEntry(call);
    const values = entry !== undefined && typeof entry[1] === 'string' ? readPythonJson(entry[1]) : undefined;
    return entry === undefined || values === undefined ? undefined : single(entry[0], values);
  });
}

/** `[{name: {argument: value}}]`, of each dict the first entry. */
export function decodeFirstEntries(result: PythonValue): PythonValue | undefined {
  return decodeEach(result, (call) => {
    const entry = firstEntry(call);
    return entry === undefined ? undefined : single(entry[0], entry[1]);
  });
}

/** `[{name: {argument: value}}]`, taken as it is; anything but a list is put into one. */
export function decodeAsIs(result: PythonValue): PythonValue {
  return isList(result) ? result : [result];
}

/** The same, anything but a list of dicts raising. */
export function decodeDicts(result: PythonValue): PythonValue | undefined {
  return isList(result) && result.every((call) => isDict(call)) ? result : undefined;
}

/** The same, anything but a list raising. */
export function decodeList(result: PythonValue): PythonValue | undefined {
  return isList(result) ? result : undefined;
}

/** `[{"name": …, "arguments": …}]` under other names of the two keys. */
export function decodeNamed(name: string, values: string): (result: PythonValue) => PythonValue | undefined {
  return (result) => decodeEach(result, (call) => namedCall(call, name, values));
}

/** The same, an answer that is no list being no call at all. */
export function decodeNamedOrNothing(name: string, values: string): (result: PythonValue) => PythonValue | undefined {
  return (result) => (isList(result) ? decodeEach(result, (call) => namedCall(call, name, values)) : []);
}

/** `undefined`: a key is missing, or the name cannot be a key itself. */
export function namedCall(call: PythonDict, name: string, values: string): PythonValue | undefined {
  const written = call.get(name);
  const given = call.get(values);
  return typeof written === 'string' && given !== undefined ? new Map([[written, given]]) : undefined;
}
