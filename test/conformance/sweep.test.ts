import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkImportedCatalog, checkImporter } from '../../src/conformance/checkImporter.ts';
import { checkRecordingFormat } from '../../src/conformance/checkRecordingFormat.ts';
import { checkReport } from '../../src/conformance/checkReport.ts';
import { checkStore } from '../../src/conformance/checkStore.ts';
import { checkSuite } from '../../src/conformance/checkSuite.ts';
import { checkSyntax } from '../../src/conformance/checkSyntax.ts';
import type { ToolSource } from '../../src/core/Importer.ts';
import { importers } from '../../src/importers/list.generated.ts';
import { providers } from '../../src/models/list.generated.ts';
import { checkers } from '../../src/official/list.generated.ts';
import { fixes } from '../../src/fixes/list.generated.ts';
import { formats } from '../../src/recordings/list.generated.ts';
import { remedies } from '../../src/remedies/list.generated.ts';
import { reports } from '../../src/reports/list.generated.ts';
import { stores } from '../../src/stores/list.generated.ts';
import { suites } from '../../src/suites/list.generated.ts';
import { syntaxes } from '../../src/syntaxes/list.generated.ts';
import { quickly } from '../importers/catalogOutside.ts';
import { emptyDiagnosis } from '../diagnoses/emptyDiagnosis.ts';
import { fullDiagnosis } from '../diagnoses/fullDiagnosis.ts';
import { hostileDiagnosis } from '../diagnoses/hostileDiagnosis.ts';
import { tinyDiagnosis } from '../diagnoses/tinyDiagnosis.ts';

const scratch = mkdtempSync(join(tmpdir(), 'faultline-'));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

const versionPattern = /^[1-9]\d*(\.\d+)*$/;

describe.each([
  ['models', providers],
  ['syntaxes', syntaxes],
  ['suites', suites],
  ['recordings', formats],
  ['reports', reports],
  ['stores', stores],
  ['importers', importers],
  ['fixes', fixes],
  ['remedies', remedies],
])('%s', (_, extensions) => {
  test('have ids of their own and versions', () => {
    const ids = extensions.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(extensions.filter(({ version }) => !versionPattern.test(version))).toEqual([]);
  });
});

test.each(syntaxes.map((syntax) => [syntax.id, syntax] as const))('the syntax %s keeps its contract', (_, syntax) => {
  expect(checkSyntax(syntax, 200)).toEqual([]);
});

test.each(suites.map((suite) => [suite.id, suite] as const))('the suite %s keeps its contract', async (_, suite) => {
  expect(await checkSuite(suite, scratch)).toEqual([]);
});

test.each(formats.map((format) => [format.id, format] as const))('the recording format %s keeps its contract', async (_, format) => {
  expect(await checkRecordingFormat(format, scratch)).toEqual([]);
});

test.each(reports.map((report) => [report.id, report] as const))('the report %s keeps its contract', (_, report) => {
  const diagnoses = { empty: emptyDiagnosis, tiny: tinyDiagnosis, full: fullDiagnosis, hostile: hostileDiagnosis };
  expect(checkReport(report, diagnoses)).toEqual([]);
});

test.each(stores.map((store) => [store.id, store] as const))('the store %s keeps its contract', async (_, store) => {
  expect(await checkStore(store, (name) => join(scratch, `${store.id}-${name}`))).toEqual([]);
});

test.each(importers.map((importer) => [importer.id, importer] as const))('the importer %s keeps its contract', async (_, importer) => {
  expect(await checkImporter(importer)).toEqual([]);
});

const toolSources: Readonly<Record<string, unknown>> = {
  openai: [{ type: 'function', function: { name: 'a', parameters: { type: 'object', properties: {} } } }, { name: 'b' }, 7],
  mcp: { tools: [{ name: 'a', inputSchema: { type: 'object' } }] },
  openapi: { openapi: '3.1.0', paths: { '/a': { get: {} }, '/b': { post: { operationId: 'b' } } } },
};

test.each(importers.map((importer) => [importer.id, importer] as const))('what the importer %s makes is a catalog, and no other importer takes its source', async (id, importer) => {
  const source: ToolSource = { kind: 'text', label: 'x', text: JSON.stringify(toolSources[id]), part: null };
  expect(importers.filter((other) => other.recognise(source)).map((other) => other.id)).toEqual([id]);
  const imported = await importer.load(source, quickly);
  expect(imported.catalog.tools.length).toBeGreaterThan(0);
  expect(checkImportedCatalog(imported, importer)).toEqual([]);
});

test('one report is for the terminal and the others have endings of their own', () => {
  const endings = reports.map(({ extension }) => extension);
  expect(endings).toEqual([...new Set(endings)]);
  expect(endings).toContain('');
});

test('official checkers judge editions that a suite has, each by one checker, with profiles of known syntaxes', () => {
  expect(checkers.length).toBeGreaterThan(0);
  const editions = checkers.flatMap((checker) => checker.suites);
  expect(editions).toEqual([...new Set(editions)]);
  expect(editions.filter((edition) => !suites.some(({ id }) => edition.startsWith(`${id}@`)))).toEqual([]);
  const ids = new Set(syntaxes.map(({ id }) => id));
  const strangers = checkers.flatMap(({ profiles }) => profiles.filter(({ syntax }) => !ids.has(syntax)));
  expect(strangers.map(({ id, syntax }) => `${id}: ${syntax}`)).toEqual([]);
});
