import type { DemonstrateRequest, DiagnoseRequest, ReconcileRequest, ShowRequest } from './Requests.ts';

/** What the commands do, apart from how they are typed. Each answers with an exit code. */
export interface Handlers {
  readonly diagnose: (request: DiagnoseRequest) => Promise<number>;
  readonly reconcile: (request: ReconcileRequest) => Promise<number>;
  readonly show: (request: ShowRequest) => Promise<number>;
  readonly demonstrate: (request: DemonstrateRequest) => Promise<number>;
}
