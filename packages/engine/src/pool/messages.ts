import type { ErrorCode, FieldIssue, Production, ResolvedCall } from '@backlot/contract';
import type { Chore, ChoreResult } from '../darkroom/chores.ts';

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

/** What a worker does: a call of the engine, or a chore around a call of somebody else's. */
export type Work =
  | { readonly kind: 'call'; readonly call: ResolvedCall }
  | { readonly kind: 'chore'; readonly chore: Chore };

/** From the pool to a worker: do this. A worker does one thing at a time. */
export interface WorkMessage {
  readonly type: 'work';
  readonly work: Work;
}

/** From a worker to the pool. */
export type WorkerMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly stage: string; readonly fraction: number }
  /** A production for a call, a chore's own result for a chore. */
  | { readonly type: 'done'; readonly result: Production | ChoreResult; readonly residentBytes: number }
  | { readonly type: 'failed'; readonly failure: WorkerFailure };

/** An error on its way through the process boundary; `internal` is for logs only. */
export interface WorkerFailure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly issues: readonly FieldIssue[];
  readonly internal?: string;
}
