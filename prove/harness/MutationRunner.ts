import { appendFileSync, readFileSync } from 'node:fs';
import { TestRunner } from 'vitest';
import type { RunnerTestCase, RunnerTestFile, RunnerTestSuite, SerializedConfig } from 'vitest';

/** What Stryker's instrumented code reads and writes. */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { readonly static: Readonly<Record<string, number>>; readonly perTest: Readonly<Record<string, Readonly<Record<string, number>>>> };
}

declare global {
  var __stryker__: Switches | undefined;
}

/** Tests of speed, and simulations and fuzz of seconds a run: too slow for every mutant, which the others must notice without them. */
const tooSlow = /is quick|linear time|crash|gives back every call|hold a rate|hold a difference|bias out of the lowest|after every trial|comes close to the exact count/;

/** A test that took longer than so many milliseconds of processor time, instrumented, is not put to mutants either. */
const longest = 400;

/** A mutant that tests of so many milliseconds in all did not notice is taken to have survived: at worst too few are counted as noticed. */
const longestSearch = Number(process.env['FAULTLINE_MUTATION_SEARCH'] ?? Infinity);

/**
 * Runs each test file once to learn which test reaches which mutant, then switches the mutants on one after the
 * other, in the same process, and runs the tests that reach it until one fails. Such a test must pass again with
 * the mutant off: a mutant that spoils what outlives it ends the process, which its parent starts anew.
 * Writes one line an event to the file named in FAULTLINE_MUTATION_LOG.
 */
// eslint-disable-next-line no-restricted-syntax -- what Vitest looks for
export default class MutationRunner extends TestRunner {
  private readonly log: string = process.env['FAULTLINE_MUTATION_LOG'] ?? '';
  private readonly milliseconds = new Map<string, number>();
  /** Milliseconds of tests that did not notice it, by mutant. */
  private readonly searched = new Map<string, number>();
  private began = 0;
  private tried = 0;

  constructor(config: SerializedConfig) {
    super(config);
    globalThis.__stryker__ ??= {};
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    if (tooSlow.test(test.name) || tooSlow.test(test.suite?.name ?? '')) test.mode = 'skip';
    await super.onBeforeRunTask(test);
    switches().currentTestId = test.mode === 'skip' ? undefined : test.id;
    this.began = process.threadCpuUsage().user;
  }

  override onAfterRunTask(test: RunnerTestCase): void {
    this.milliseconds.set(test.id, (process.threadCpuUsage().user - this.began) / 1e3);
    switches().currentTestId = undefined;
    super.onAfterRunTask(test);
  }

  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- Vitest waits for it
  override async onAfterRunFiles(files: RunnerTestFile[]): Promise<void> {
    for (const file of files) await this.mutate(file);
    super.onAfterRunFiles(files);
  }

  private async mutate(file: RunnerTestFile): Promise<void> {
    const tests = casesOf(file).filter((test) => test.result?.state === 'pass' && (this.milliseconds.get(test.id) ?? 0) <= longest);
    for (const test of casesOf(file)) if (test.result?.state === 'fail') this.write('failed', test.name);
    const coverage = switches().mutantCoverage ?? { static: {}, perTest: {} };
    for (const id of Object.keys(coverage.static)) this.write('static', id);
    tests.sort((one, other) => (this.milliseconds.get(one.id) ?? 0) - (this.milliseconds.get(other.id) ?? 0));
    const reached = new Set(tests.flatMap((test) => Object.keys(coverage.perTest[test.id] ?? {})));
    const done = this.settled(file.name);
    for (const id of reached) {
      if (done.has(id)) continue;
      this.write('trying', id);
      await this.tryMutant(id, tests, (test) => coverage.perTest[test.id]?.[id] ?? 0);
      this.write('tried', `${file.name} ${id}`);
    }
    this.write('finished', file.name);
  }

  private async tryMutant(id: string, tests: readonly RunnerTestCase[], hits: (test: RunnerTestCase) => number): Promise<void> {
    const first = this.tried === 0;
    this.tried += 1;
    for (const test of tests) {
      if (hits(test) === 0) continue;
      const searched = (this.searched.get(id) ?? 0) + (this.milliseconds.get(test.id) ?? 0);
      if (searched > longestSearch) return;
      this.searched.set(id, searched);
      const failure = await run(test, id, Math.max(1000, hits(test) * 100));
      if (failure === null) continue;
      const spoilt = (await run(test, undefined, undefined)) !== null;
      // Or a mutant before it spoilt the process: to be tried again in a new one.
      if (!spoilt || first) this.write(failure.includes('Hit count limit reached') ? 'timeout' : 'killed', id);
      if (spoilt) {
        this.write('spoilt', id);
        process.kill(process.pid, 'SIGKILL');
      }
      return;
    }
  }

  /** Mutants that were noticed, or tried with this file's tests, in this or an earlier process. */
  private settled(file: string): Set<string> {
    const settled = new Set<string>();
    for (const line of readFileSync(this.log, 'utf8').split('\n')) {
      const [event, one = '', two = ''] = line.split(' ');
      if (event === 'killed' || event === 'timeout') settled.add(one);
      else if (event === 'tried' && one === file) settled.add(two);
    }
    return settled;
  }

  private write(event: string, what: string): void {
    appendFileSync(this.log, `${event} ${what}\n`);
  }
}

function switches(): Switches {
  return (globalThis.__stryker__ ??= {});
}

/** The message of its failure, or `null`. */
async function run(test: RunnerTestCase, mutant: string | undefined, hitLimit: number | undefined): Promise<string | null> {
  Object.assign(switches(), { activeMutant: mutant, hitCount: 0, hitLimit });
  try {
    await TestRunner.getTestFn(test)();
    return null;
  } catch (error) {
    return String(error);
  } finally {
    Object.assign(switches(), { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
  }
}

function casesOf(suite: RunnerTestSuite): RunnerTestCase[] {
  return suite.tasks.flatMap((task) => (task.type === 'suite' ? casesOf(task) : [task]));
}
