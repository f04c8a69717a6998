import type { ErrorCode, FieldIssue, Production, ResolvedCall } from '@backlot/contract';

/** What every worker is told once: where its files are. */
export interface WorkerSettings {
  readonly modelsDir: string;
  /** Path of the operator's own segmentation model; the fetched one otherwise. */
  readonly segmentationModel?: string;
  /** Path of the operator's own network that fills holes; `fill.onnx` in the folder of the models if it is there, else none. */
  readonly fillModel?: string;
  /** Threads that paint one picture at once, at least 1; by default as many as there are cores, up to four. */
  readonly threads?: number;
}

/** From the pool to a worker: do this. A worker does one thing at a time. */
export interface WorkMessage {
  readonly type: 'work';
  readonly call: ResolvedCall;
}

/** From a worker to the pool. */
export type WorkerMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly stage: string; readonly fraction: number }
  | { readonly type: 'done'; readonly production: Production; readonly residentBytes: number }
  | { readonly type: 'failed'; readonly failure: WorkerFailure };

/** An error on its way through the process boundary; `internal` is for logs only. */
export interface WorkerFailure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly issues: readonly FieldIssue[];
  readonly internal?: string;
}
