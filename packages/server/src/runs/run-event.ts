/** What happens to a run: told in this order, `run.queued` again where it was given back, `run.progress` any number of times or never. */
export const RUN_EVENT_TYPES = ['run.queued', 'run.started', 'run.succeeded', 'run.failed', 'run.cancelled'] as const;

/** One of {@link RUN_EVENT_TYPES}. */
export type RunEventType = (typeof RUN_EVENT_TYPES)[number];

/** Something that has happened to a run, as it is kept: nothing that was told is ever told differently. */
export interface RunEvent {
  /** Where it stands among all: told after whatever has a smaller one. To be handed back as it is. */
  readonly cursor: string;
  readonly teamId: string;
  readonly runId: string;
  readonly type: RunEventType;
  readonly createdAt: Date;
}

/** How far a run is. */
export interface RunProgress {
  readonly runId: string;
  readonly teamId: string;
  /** A step of the engine, or of a vendor: `segment`, `fill`, `recraft`. */
  readonly stage: string;
  /** 0..1, of the whole run; never smaller than before while the same process works on it. */
  readonly fraction: number;
  readonly updatedAt: Date;
}
