import { parse, YAMLParseError } from 'yaml';
import { isJsonObject, type JsonObject } from '../../core/Json.ts';
import { UserError } from '../../core/UserError.ts';
import { parseDocument } from '../../files/parseDocument.ts';
import { parseJson } from '../../files/parseRecord.ts';

export interface OpenApiDocument {
  readonly root: JsonObject;
  /** `3.0`: schemas in a dialect of its own. `3.1` and later: JSON Schema. */
  readonly dialect: '3.0' | '3.1';
  readonly paths: JsonObject;
}

/** Reads JSON or YAML as an OpenAPI document. Throws a UserError that says what is wrong with it. */
export function readDocument(text: string): OpenApiDocument {
  // Only what is no JSON is looked at as YAML, which takes much longer.
  const parsed = parseDocument(parseJson(text) === undefined ? asJson(text) : text);
  if (parsed.state === 'fault') throw unreadable(parsed.detail);
  const root = parsed.value;
  if (!isJsonObject(root)) throw unreadable('it holds no object');
  const { openapi, swagger, paths } = root;
  if (typeof swagger === 'string') throw unreadable(`it is in Swagger ${swagger}`, 'convert it to OpenAPI 3 first, for example with swagger2openapi');
  if (typeof openapi !== 'string') throw unreadable('it does not say which version of OpenAPI it is in');
  if (!/^3\.\d/.test(openapi)) throw unreadable(`it is in OpenAPI ${openapi}`);
  if (!isJsonObject(paths) || Object.keys(paths).length === 0) throw unreadable('it has no paths', 'name a document with "paths"');
  return { root, dialect: openapi.startsWith('3.0') ? '3.0' : '3.1', paths };
}

/** YAML as JSON text. What JSON cannot hold (not a number, for one) becomes null. */
function asJson(text: string): string {
  try {
    const value: unknown = parse(text, { merge: true, maxAliasCount: 1000, logLevel: 'error' });
    return JSON.stringify(value ?? null);
  } catch (fault) {
    if (fault instanceof YAMLParseError) {
      // The library takes the end of the stack for a fault of the text.
      if (fault.message.includes('call stack')) throw unreadable('it is nested too deep');
      const [at] = fault.linePos ?? [];
      const [said = ''] = fault.message.split(/ at line |\n/);
      throw unreadable(`${/^\s*[[{]/.test(text) ? 'it is neither JSON nor YAML' : 'it is not YAML'}${at === undefined ? '' : `: line ${String(at.line)}, ${said}`}`);
    }
    if (fault instanceof RangeError) throw unreadable('it is nested too deep');
    // Aliases without end, among others.
    if (fault instanceof ReferenceError) throw unreadable(fault.message);
    throw fault;
  }
}

function unreadable(came: string, remedy = 'mend the document, or name another'): UserError {
  return new UserError({ expected: 'an OpenAPI 3.0 or 3.1 document in JSON or YAML', came, remedy });
}
