import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Options {
  /** A folder of photos under their packages' file names, looked at before the packages themselves. */
  readonly photos: string | undefined;
  /** Where results, sheets and keys go. */
  readonly out: string;
  readonly cases: 'all' | 'tuned' | 'held-out';
  /** Part of the names of the cases to run. */
  readonly only: string | undefined;
  /** Methods by name; absent: all that are there and not slow. */
  readonly methods: readonly string[] | undefined;
  /** Whether results of baselines on the same files are taken over from the last run. */
  readonly isKept: boolean;
  readonly isBlind: boolean;
  readonly withPerformance: boolean;
  readonly seed: number;
}

/** Reads the options; throws `TypeError` for unknown ones and `RangeError` for values that do not exist. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      photos: { type: 'string' },
      out: { type: 'string', default: '.cache-bench-fill' },
      cases: { type: 'string', default: 'all' },
      only: { type: 'string' },
      methods: { type: 'string' },
      keep: { type: 'boolean', default: false },
      blind: { type: 'boolean', default: false },
      performance: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
    },
  });
  const { cases } = values;
  if (cases !== 'all' && cases !== 'tuned' && cases !== 'held-out')
    throw new RangeError(`--cases is all, tuned or held-out, not "${cases}"`);
  return {
    photos: values.photos,
    out: values.out,
    cases,
    only: values.only,
    methods: values.methods?.split(','),
    isKept: values.keep,
    isBlind: values.blind,
    withPerformance: values.performance,
    seed: Number(values.seed),
  };
}
