import type { OfficialChecker } from '../core/OfficialChecker.ts';
import type { SuiteCase } from '../core/Suite.ts';
import { prepareSuiteCase } from './PreparedCase.ts';
import type { PreparedCase } from './PreparedCase.ts';

/** The cases of a suite by id, each made ready when an answer to it comes: a partial run answers few of many. */
export class PreparedCases {
  readonly #cases: ReadonlyMap<string, SuiteCase>;
  readonly #checker: OfficialChecker | null;
  readonly #prepared = new Map<string, PreparedCase>();

  constructor(cases: readonly SuiteCase[], checker: OfficialChecker | null) {
    this.#cases = new Map(cases.map((one) => [one.case.id, one]));
    this.#checker = checker;
  }

  get(id: string): PreparedCase | undefined {
    const known = this.#prepared.get(id);
    if (known !== undefined) return known;
    const found = this.#cases.get(id);
    if (found === undefined) return undefined;
    const prepared = prepareSuiteCase(found, this.#checker);
    this.#prepared.set(id, prepared);
    return prepared;
  }

  /** How many questions of each category there are. */
  perCategory(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { case: { origin: { category } } } of this.#cases.values()) counts.set(category, (counts.get(category) ?? 0) + 1);
    return counts;
  }

  /** Those that were asked for, in the order of the suite. */
  values(): readonly PreparedCase[] {
    return [...this.#cases.keys()].flatMap((id) => this.#prepared.get(id) ?? []);
  }
}
