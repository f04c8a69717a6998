/**
 * Paints rows `fromRow` up to `toRow` (not included) of `target` from `prepared`. It must give each row the same values however
 * the rows are split, read nothing that another row writes, and write nothing but its rows.
 */
export type PaintRows<Prepared, Target> = (prepared: Prepared, target: Target, fromRow: number, toRow: number) => void;

/** A {@link PaintRows} that other threads can find: they import its module and take the export of this name. */
export interface RowWork<Prepared, Target> {
  readonly module: string;
  readonly name: string;
  readonly paint: PaintRows<Prepared, Target>;
}

/**
 * Makes a row function known to other threads. Call it at the top level of the function's own module, with `import.meta.url` and
 * the name under which its result is exported:
 *
 * ```ts
 * // dunes-rows.ts: light imports only, every thread loads it
 * export const dunesRows = defineRowWork(import.meta.url, 'dunesRows', paintRows);
 * function paintRows(prepared: Dunes, target: LinearRaster, fromRow: number, toRow: number): void { ... }
 * ```
 */
export function defineRowWork<Prepared extends object, Target extends object>(
  module: string,
  name: string,
  paint: PaintRows<Prepared, Target>,
): RowWork<Prepared, Target> {
  return { module, name, paint };
}
