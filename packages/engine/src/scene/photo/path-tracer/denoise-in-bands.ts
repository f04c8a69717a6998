import {
  createFilteredLight,
  filterLight,
  isDark,
  turnBuffers,
  writeGuide,
  type DenoiseOptions,
  type FilteredLight,
} from './denoise.ts';
import type { LightField } from './light-field.ts';

/** One step of the filter; each goes over all rows of the field before the next begins. */
export type FilterPass =
  | { readonly pass: 'guides'; readonly field: LightField; readonly lights: readonly FilteredLight[] }
  | {
      readonly pass: 'filter';
      readonly field: LightField;
      readonly lights: readonly FilteredLight[];
      readonly step: number;
    };

/** How each kind of light is filtered. */
export interface LightFilters {
  readonly bounced: DenoiseOptions;
  readonly direct: DenoiseOptions;
  readonly gloss: DenoiseOptions;
}

/** A field's light, filtered: three floats a cell. */
export interface CleanLight {
  /** Bounced and direct. */
  readonly irradiance: Float32Array;
  readonly gloss: Float32Array;
}

/** Does rows `row0` up to `row1` of a step. */
export function paintFilterPass(target: FilterPass, rows: readonly [number, number]): void {
  const { field, lights } = target;
  if (target.pass === 'guides') lights.forEach((light) => writeGuide(field, light, rows));
  else lights.forEach((light) => filterLight(field, light, target.step, rows));
}

/** Filters the three kinds of light, each in its own way, pass by pass at once; `paint` has every row of the field done by {@link paintFilterPass}. */
export async function denoiseTogether(
  field: LightField,
  filters: LightFilters,
  paint: (target: FilterPass, rows: number) => Promise<void>,
): Promise<CleanLight> {
  const prepare = (values: Float32Array, options: DenoiseOptions) =>
    createFilteredLight(field, values, isDark(values) ? { ...options, passes: 0 } : options);
  let lights = [
    prepare(field.bounced, filters.bounced),
    prepare(field.direct, filters.direct),
    prepare(field.gloss, filters.gloss),
  ] as const;
  for (let pass = 0; lights.some(({ passes }) => passes > pass); pass++) {
    const active = lights.filter(({ passes }) => passes > pass);
    await paint({ pass: 'guides', field, lights: active }, field.height);
    await paint({ pass: 'filter', field, lights: active, step: 1 << pass }, field.height);
    const turn = (light: (typeof lights)[number], values: Float32Array) =>
      active.includes(light) ? turnBuffers(light, values) : light;
    lights = [turn(lights[0], field.bounced), turn(lights[1], field.direct), turn(lights[2], field.gloss)];
  }
  const [{ source: irradiance }, { source: direct }, { source: gloss }] = lights;
  for (let i = 0; i < direct.length; i++) irradiance[i] = irradiance[i]! + direct[i]!;
  return { irradiance, gloss };
}
