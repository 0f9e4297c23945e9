/** A file with the places to mutate: all of it, or line ranges. */
interface Mutated {
  readonly name: string;
  readonly mutate: true;
  readonly content: string;
}

interface Instrumented {
  readonly files: readonly { readonly name: string; readonly content: string }[];
  readonly mutants: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly mutatorName: string;
    readonly replacement: string;
    /** Lines and columns from 0. */
    readonly location: { readonly start: { readonly line: number; readonly column: number } };
  }[];
}

/** What is used of Stryker's instrumenter. */
export interface Instrumenter {
  readonly instrument: (
    files: readonly Mutated[],
    options: { readonly plugins: null; readonly excludedMutations: readonly string[]; readonly ignorers: readonly never[] },
  ) => Promise<Instrumented>;
}

interface InstrumenterModule {
  readonly Instrumenter: new (logger: object) => Instrumenter;
}

/** Named apart, so that types and tests hold where the packages of the proofs are not installed. */
const moduleName: string = '@stryker-mutator/instrumenter';

export async function loadInstrumenter(): Promise<Instrumenter> {
  const loaded: unknown = await import(moduleName);
  if (!isInstrumenterModule(loaded)) throw new Error(`${moduleName} has no Instrumenter`);
  return new loaded.Instrumenter(silent);
}

function isInstrumenterModule(value: unknown): value is InstrumenterModule {
  return typeof value === 'object' && value !== null && 'Instrumenter' in value && typeof value.Instrumenter === 'function';
}

const nothing = (): void => undefined;

const silent = {
  isTraceEnabled: (): boolean => false,
  isDebugEnabled: (): boolean => false,
  isInfoEnabled: (): boolean => false,
  isWarnEnabled: (): boolean => false,
  isErrorEnabled: (): boolean => false,
  isFatalEnabled: (): boolean => false,
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
};
