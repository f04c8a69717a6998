import type { SharedWasmMemory, WasmModule } from '../../wasm/open-shared.ts';

/** What another thread needs to help with a fill. All of it can be sent there (structured clone). */
export interface FillShare {
  readonly module: WasmModule;
  readonly memory: SharedWasmMemory;
  /** Which of the fills that use this memory one after the other it is. */
  readonly fill: number;
}

/** Threads that help with fills. */
export interface FillCrew {
  /**
   * Runs `lead` in this thread while every other one that is free runs `helpFill(share)`, which ends when the fill does; resolves
   * or rejects as `lead` does. Without a share nobody can help. `lead` calls `turn` now and then: it lets this thread's other work
   * happen and rejects when the fill is to be given up.
   */
  readonly support: <Result>(
    share: FillShare | undefined,
    lead: (turn: () => Promise<void>) => Promise<Result>,
  ) => Promise<Result>;
}

/** Nobody but this thread, and no turns for others. */
export const NO_CREW: FillCrew = { support: (_share, lead) => lead(async () => {}) };
