import type { AskRequest } from './live/AskRequest.ts';
import type { DiffRequest } from './live/diffKept.ts';
import type { ExportRequest } from './live/exportRun.ts';
import type { HarnessRequest } from './live/fixHarness.ts';
import type { FixRequest } from './live/fixRun.ts';
import type { LintRequest } from './live/lintTools.ts';
import type { RegradeRequest } from './live/regradeRun.ts';
import type { ResumeRequest } from './live/resumeRun.ts';
import type { SuiteRequest } from './live/writeSuite.ts';
import type { SimulateRequest } from './live/simulate.ts';
import type { GateCommandRequest } from './verification/GateCommandRequest.ts';
import type { VerifyRequest } from './verification/verifyKept.ts';
import type { DemonstrateRequest, DiagnoseRequest, ReconcileRequest, ShowRequest } from './Requests.ts';

/** What the commands do, apart from how they are typed. Each answers with an exit code. */
export interface Handlers {
  readonly diagnose: (request: DiagnoseRequest) => Promise<number>;
  readonly ask: (request: AskRequest) => Promise<number>;
  readonly reconcile: (request: ReconcileRequest) => Promise<number>;
  readonly show: (request: ShowRequest) => Promise<number>;
  readonly demonstrate: (request: DemonstrateRequest) => Promise<number>;
  readonly resume: (request: ResumeRequest) => Promise<number>;
  readonly regrade: (request: RegradeRequest) => Promise<number>;
  readonly runs: (request: { readonly folder: string | null; readonly json: boolean }) => Promise<number>;
  readonly export: (request: ExportRequest) => Promise<number>;
  readonly diff: (request: DiffRequest) => Promise<number>;
  readonly verify: (request: VerifyRequest) => Promise<number>;
  readonly gate: (request: GateCommandRequest) => Promise<number>;
  readonly models: (request: { readonly json: boolean; readonly ask: boolean }) => Promise<number>;
  readonly lint: (request: LintRequest) => Promise<number>;
  readonly suite: (request: SuiteRequest) => Promise<number>;
  readonly fix: (request: FixRequest) => Promise<number>;
  readonly fixHarness: (request: HarnessRequest) => Promise<number>;
  readonly simulate: (request: SimulateRequest) => Promise<number>;
}
