import type { Production, ResolvedCall } from '@backlot/contract';
import { createDarkroom } from './darkroom/create-darkroom.ts';
import type { Darkroom } from './darkroom/darkroom.ts';
import type { ProgressListener } from './pipelines/stages.ts';
import { createPool } from './pool/pool.ts';
import { ENGINE_VERSION } from './version.ts';

interface EngineOptions {
  /** Worker processes, at least 1. */
  readonly workers: number;
  /** Folder of the fetched models and pictures. */
  readonly modelsDir: string;
  /** Path of the operator's own segmentation model. */
  readonly segmentationModel?: string | undefined;
  /** Path of the operator's own network that fills holes, LaMa or MI-GAN. */
  readonly fillModel?: string | undefined;
  /** Threads that paint one picture at once in each worker; by default as many as there are cores, up to four. The pixels are the same. */
  readonly threads?: number | undefined;
  /** Whether workers start only when there is work for them. */
  readonly isLazy?: boolean;
}

/** The built-in engine: pictures in, pictures out, in processes of its own. */
export interface Engine {
  /** Name and version, for records. */
  readonly version: string;
  /** Does one call. Rejects with `AppError`. Aborting the signal kills the work at once. */
  readonly run: (
    call: ResolvedCall,
    options?: {
      readonly signal?: AbortSignal;
      /** Called when a worker takes the call up; until then it waited for one. */
      readonly onStart?: () => void;
      readonly onProgress?: ProgressListener;
    },
  ) => Promise<Production>;
  /** The pixel work around foreign vendors, in the same processes. */
  readonly darkroom: Darkroom;
  /** Resolves when every worker can work. */
  readonly ready: () => Promise<void>;
  /** Kills the workers. */
  readonly close: () => void;
}

/** Starts the engine's workers; `ready` says when they can work. */
export function createEngine({ segmentationModel, fillModel, threads, ...options }: EngineOptions): Engine {
  const pool = createPool({
    ...options,
    ...(segmentationModel !== undefined && { segmentationModel }),
    ...(fillModel !== undefined && { fillModel }),
    ...(threads !== undefined && { threads }),
  });
  return {
    version: ENGINE_VERSION,
    run: pool.run,
    darkroom: createDarkroom(pool),
    ready: pool.ready,
    close: pool.close,
  };
}
