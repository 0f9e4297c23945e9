import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lintCatalog } from '../src/catalog/lintCatalog.ts';
import { toolNames } from '../src/catalog/toolNames.ts';
import { openCatalog } from '../src/cli/live/openCatalog.ts';
import { toolOutside } from '../src/cli/live/toolOutside.ts';
import type { CatalogOutside } from '../src/cli/live/toolOutside.ts';
import { composeSuite, emptyTally } from '../src/composer/composeSuite.ts';
import type { SuiteProjection } from '../src/composer/composeSuite.ts';
import type { Domain } from '../src/composer/Domain.ts';
import { availableSubtasks } from '../src/composer/own/availableSubtasks.ts';
import { ownDomain } from '../src/composer/own/ownDomain.ts';
import { promised } from '../src/composer/own/results/promised.ts';
import { suiteLine } from '../src/composer/suiteFile.ts';
import { checkSubtask } from '../src/conformance/checkSubtask.ts';
import type { ExhibitKit } from '../src/conformance/checkSubtask.ts';
import type { ImportedCatalog } from '../src/core/Importer.ts';
import type { Interface } from '../src/core/Interface.ts';
import { seededRandom } from '../src/core/seededRandom.ts';
import type { Subtask } from '../src/core/Subtask.ts';
import { importers } from '../src/importers/list.generated.ts';
import { createReader } from '../src/reading/createReader.ts';
import { subtasks } from '../src/subtasks/list.generated.ts';
import { syntaxes } from '../src/syntaxes/list.generated.ts';

/**
 * The whole way of a user's own tools on catalogs that others wrote: three public MCP servers and two public OpenAPI
 * documents. Questions are composed twice to the same bytes, no key is defective, and every known right and wrong answer
 * gets its due verdict for its due reason. No tool is ever called.
 */
export const seed = 'catalogs 1';
export const vouchesFor: readonly string[] = ['composer'];

/** Pinned, and installed into an empty folder. */
const packages = ['@modelcontextprotocol/server-filesystem@2026.8.31', '@modelcontextprotocol/server-memory@2026.8.31', '@modelcontextprotocol/server-everything@2026.8.31', '@scalar/galaxy@0.6.12', '@octokit/openapi@23.0.2'];

const modules = (scratch: string, ...path: readonly string[]): string => join(scratch, 'node_modules', ...path);
const server = (scratch: string, name: string, ...more: readonly string[]): string => [process.execPath, modules(scratch, '@modelcontextprotocol', name, 'dist', 'index.js'), ...more].map((word) => JSON.stringify(word)).join(' ');

const sources: readonly { readonly name: string; readonly open: (scratch: string) => string }[] = [
  { name: '@modelcontextprotocol/server-filesystem', open: (scratch) => server(scratch, 'server-filesystem', join(scratch, 'files')) },
  { name: '@modelcontextprotocol/server-memory', open: (scratch) => server(scratch, 'server-memory') },
  { name: '@modelcontextprotocol/server-everything', open: (scratch) => server(scratch, 'server-everything', 'stdio') },
  { name: '@scalar/galaxy', open: (scratch) => modules(scratch, '@scalar', 'galaxy', 'dist', 'latest.json') },
  { name: '@octokit/openapi: api.github.com', open: (scratch) => modules(scratch, '@octokit', 'openapi', 'generated', 'api.github.com.json') },
];

const perSubtask = 30;

interface CatalogNumbers {
  readonly source: string;
  readonly label: string;
  readonly tools: number;
  /** That can be asked for, and those of them whose results are known. */
  readonly askable: number;
  readonly answered: number;
  readonly problems: Readonly<Record<string, number>>;
  readonly cases: Readonly<Record<string, number>>;
  readonly missing: Readonly<Record<string, number>>;
  readonly notAvailable: Readonly<Record<string, string>>;
  readonly thrownAway: number;
  readonly defectiveOrUndue: readonly string[];
  readonly sameBytes: boolean;
  /** What was said to the server; empty for a document. */
  readonly methods: readonly string[];
  readonly lint: Readonly<Record<string, number>>;
  /** A request of each subtask. */
  readonly examples: Readonly<Record<string, string>>;
}

export async function prove(): Promise<{ readonly passed: boolean; readonly numbers: { readonly packages: readonly string[]; readonly catalogs: readonly CatalogNumbers[] } }> {
  const scratch = mkdtempSync(join(tmpdir(), 'faultline-catalogs-'));
  try {
    writeFileSync(join(scratch, 'package.json'), '{"private":true}');
    mkdirSync(join(scratch, 'files'));
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], { cwd: scratch, stdio: ['ignore', 2, 2] });
    const catalogs: CatalogNumbers[] = [];
    for (const { name, open } of sources) {
      const methods: string[] = [];
      catalogs.push(measured(name, await openCatalog(open(scratch), importers, listening(methods)), methods));
      process.stderr.write(`  ${name}: ${String(Object.values(catalogs.at(-1)?.cases ?? {}).reduce((sum, count) => sum + count, 0))} cases\n`);
    }
    return { passed: catalogs.every(holds), numbers: { packages, catalogs } };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function holds({ cases, missing, defectiveOrUndue, sameBytes, methods }: CatalogNumbers): boolean {
  return Object.values(cases).every((count) => count === perSubtask) && Object.keys(missing).length === 0 && defectiveOrUndue.length === 0 && sameBytes && !methods.includes('tools/call');
}

/** The outside, with the methods that programs are asked for kept. */
function listening(methods: string[]): CatalogOutside {
  const outside = toolOutside({}, process.env);
  return {
    ...outside,
    spawnLines: (program) => {
      const spoken = outside.spawnLines(program);
      return {
        send: (line) => {
          const { method } = JSON.parse(line) as { readonly method?: string };
          if (method !== undefined && !methods.includes(method)) methods.push(method);
          spoken.send(line);
        },
        next: (milliseconds) => spoken.next(milliseconds),
        close: () => spoken.close(),
      };
    },
  };
}

function measured(source: string, { catalog, problems }: ImportedCatalog, methods: readonly string[]): CatalogNumbers {
  const { domain, unmet } = ownDomain(catalog);
  const { available, unavailable, answered } = availableSubtasks(domain, subtasks.filter(({ byDefault }) => byDefault));
  const tally = emptyTally();
  const hashes = [createHash('sha256'), createHash('sha256')];
  const examples: Record<string, string> = {};
  const wrong: string[] = [];
  for (const [round, hash] of hashes.entries()) {
    for (const projection of composed(domain, available, round === 0 ? tally : emptyTally())) {
      hash.update(suiteLine({ case: projection.case, environment: projection.environment }));
      if (round > 0) continue;
      const { category } = projection.case.origin;
      examples[category] ??= projection.item.request;
      for (const subtask of available) if (subtask.id === category) wrong.push(...checkSubtask(subtask, projection.item, kit));
    }
  }
  return {
    source,
    label: catalog.label,
    tools: catalog.tools.length,
    askable: domain.tools.length,
    answered,
    problems: counted([...problems.map(({ code }) => code), ...unmet.map(({ reason, lost }) => `${reason} (${lost})`)]),
    cases: Object.fromEntries(tally.cases),
    missing: Object.fromEntries(tally.missing),
    notAvailable: Object.fromEntries(unavailable.map(({ subtask, reason }) => [subtask.id, reason])),
    thrownAway: [...tally.rejected.values()].reduce((sum, count) => sum + count, 0),
    defectiveOrUndue: [...new Set(wrong)].slice(0, 20),
    sameBytes: new Set(hashes.map((hash) => hash.digest('hex'))).size === 1,
    methods,
    lint: counted(lintCatalog(catalog).findings.map(({ code }) => code)),
    examples,
  };
}

function composed(domain: Domain, available: readonly Subtask[], tally: ReturnType<typeof emptyTally>): Iterable<SuiteProjection> {
  return composeSuite({ domains: [domain], subtasks: available, perSubtask, parts: ['find', 'confirm'], offer: { near: [2, 6], far: [0, 0] }, mostDepth: 4, mostCalls: 4 }, seededRandom(seed), tally);
}

const native: Interface = { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' };
const reader = createReader(syntaxes);
const kit: ExhibitKit = { read: (answer, { case: one }) => reader(answer, native, toolNames(one.prompt.tools.map(({ name }) => name))).strict, sessions: [promised] };

function counted(texts: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries([...Map.groupBy(texts, (text) => text)].map(([text, all]) => [text, all.length]));
}
