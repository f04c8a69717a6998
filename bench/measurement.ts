import type { Table } from './support/table.ts';

/** What a measurement may use. */
export interface Bench {
  /** Folder of the fetched models. */
  readonly modelsDir: string;
  /** An empty folder on the disk of the clone, removed at the end. */
  readonly scratchDir: string;
}

/** What a measurement found: ratios first, then absolute figures, then what one must know to read them. */
export interface Finding {
  readonly title: string;
  readonly tables: readonly Table[];
  readonly notes: readonly string[];
}

/** One measurement: cleans up after itself, also when it fails. */
export interface Measurement {
  /** How the command line asks for it alone. */
  readonly name: string;
  readonly run: (bench: Bench) => Promise<Finding>;
}
