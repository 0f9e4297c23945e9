import type { GivenTool } from '../../catalog/GivenTool.ts';
import { normaliseTools } from '../../catalog/normaliseTools.ts';
import type { CatalogProblem } from '../../core/Catalog.ts';
import type { ImportedCatalog, ToolSource } from '../../core/Importer.ts';
import { isJsonObject, type JsonObject } from '../../core/Json.ts';
import { UserError } from '../../core/UserError.ts';
import { bundleSchema } from './bundleSchema.ts';
import { resultSchema } from './mediaSchema.ts';
import { operationsOf } from './operationsOf.ts';
import type { Operation } from './operationsOf.ts';
import { parametersOf } from './parametersOf.ts';
import { readDocument } from './readDocument.ts';
import type { OpenApiDocument } from './readDocument.ts';
import { toolNamesOf } from './toolNamesOf.ts';

/** Schemas that what one tool gives may be made of; what lies deeper is left open. */
const mostResultSchemas = 200;

export function load(source: ToolSource): ImportedCatalog {
  if (source.kind !== 'text') throw noTools('a server was named');
  const document = readDocument(source.text);
  const problems: CatalogProblem[] = [];
  const operations = operationsOf(document, problems);
  if (operations.length === 0) throw noTools('none of its paths has one');
  const names = toolNamesOf(operations, problems);
  const given = operations.map((one) => givenTool(one, names.get(one) ?? '', document, problems));
  const normalised = normaliseTools(given);
  return { catalog: { label: labelOf(document.root) ?? source.label, importer: 'openapi@1', tools: normalised.tools }, problems: [...problems, ...normalised.problems] };
}

function givenTool(one: Operation, name: string, document: OpenApiDocument, problems: CatalogProblem[]): GivenTool {
  const { operation, origin } = one;
  const report = (code: CatalogProblem['code'], place: string, detail: string): void => {
    problems.push({ code, tool: name, place: `${origin}, ${place}`, detail });
  };
  const parameters = parametersOf(one, document, report);
  const described = resultSchema(operation, document.root);
  const result = described === null ? undefined : bundleSchema(described, document, { direction: 'received', most: mostResultSchemas }, ({ code, path, detail }) => report(code, path === '' ? 'result' : `result.${path}`, detail));
  return { name, title: operation['summary'], description: descriptionOf(operation), parameters, result, origin, ...effectOf(one) };
}

/** What HTTP says of its methods; a POST may do anything. */
function effectOf({ method }: Operation): Pick<GivenTool, 'effect'> {
  if (method === 'post') return {};
  return { effect: method === 'get' || method === 'query' ? 'reads' : 'changes' };
}

/** The summary and the description, once each. */
function descriptionOf({ summary, description }: JsonObject): string {
  const short = typeof summary === 'string' ? summary.trim() : '';
  const long = typeof description === 'string' ? description.trim() : '';
  if (short === '' || long.toLowerCase().startsWith(short.toLowerCase().replace(/\.$/, ''))) return long === '' ? short : long;
  return long === '' ? short : `${short.replace(/\.$/, '')}. ${long}`;
}

function labelOf({ info }: JsonObject): string | null {
  const title = isJsonObject(info) ? info['title'] : undefined;
  return typeof title === 'string' && title.trim() !== '' ? title.trim().slice(0, 80) : null;
}

function noTools(came: string): UserError {
  return new UserError({ expected: 'an OpenAPI document with operations', came, remedy: 'name a file or the address of one' });
}
