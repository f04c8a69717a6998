/** Counts work towards a known total and reports the share done. */
export interface Progress {
  /** Adds work; what the callback throws goes through to the caller. */
  readonly advance: (work: number) => void;
  /** Jumps to an absolute amount of work done. */
  readonly reach: (work: number) => void;
}

/** Makes a {@link Progress} that calls `onProgress` with a share in 0..1 that never falls. */
export function createProgress(total: number, onProgress: ((fraction: number) => void) | undefined): Progress {
  let done = 0;
  const reach = (work: number): void => {
    done = Math.max(done, work);
    onProgress?.(total > 0 ? Math.min(1, done / total) : 1);
  };
  return { reach, advance: (work) => reach(done + work) };
}
