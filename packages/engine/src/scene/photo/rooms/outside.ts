import { createRandom, deriveSeed, type LinearRaster } from '@backlot/kernels';
import type { RenderRequest } from '../../family.ts';
import type { RoomKind } from './layouts-for.ts';
import type { SceneSpec } from '../../spec.ts';
import { ENVIRONMENTS } from '../hdri/environment-table.ts';
import { loadEnvironment } from '../hdri/load-environment.ts';
import { nightView } from './night-view.ts';
import type { Environment } from '../path-tracer/environment.ts';
import type { Vec3 } from '../path-tracer/vector.ts';

/** What may be seen through windows by day: trees from homes, the street from where people work and meet. */
const GREEN = ['pine-forest', 'garden-path', 'park-lawn'] as const;
const TOWN = ['business-district', 'courtyard'] as const;
const VIEWS: Readonly<Partial<Record<RoomKind, readonly string[]>>> = {
  cafe: [...TOWN, 'garden-path'],
  restaurant: [...TOWN, 'garden-path'],
  bar: TOWN,
  office: ['business-district', 'business-district', 'park-lawn'],
};

/** How bright the view is, in whites: interiors are exposed for the room. */
const SEEN: Readonly<Record<Exclude<SceneSpec['time'], 'night'>, number>> = {
  day: 3.4,
  dawn: 2.2,
  golden: 2.6,
  sunset: 1.6,
};
/** Panoramas are of the day: the sun colours them. */
const TINTS: Readonly<Record<Exclude<SceneSpec['time'], 'night'>, Vec3>> = {
  day: [1, 1, 1],
  dawn: [1.04, 0.98, 1.02],
  golden: [1.2, 0.98, 0.7],
  sunset: [1.3, 0.82, 0.6],
};
const BRIGHTEST = 6;
/** Over-exposed views are pale. */
const SATURATION = 0.65;

/** What is seen from the windows of a room, as plain data. */
export type ViewOutside =
  | { readonly kind: 'night'; readonly seed: number }
  | ({ readonly kind: 'panorama'; readonly picture: LinearRaster } & ViewOptions);

/** Chooses the view from the windows of a room: a panorama of a real place, over-exposed as rooms have it. */
export async function chooseOutside({ spec, modelsDirectory }: RenderRequest, kind: RoomKind): Promise<ViewOutside> {
  if (spec.time === 'night') return { kind: 'night', seed: deriveSeed(spec.seed, 'outside') };
  const wanted = VIEWS[kind] ?? GREEN;
  const names = ENVIRONMENTS.filter(
    (entry) =>
      !entry.isIndoors &&
      (entry.delivery === 'packaged' || modelsDirectory !== undefined) &&
      wanted.includes(entry.name),
  ).map(({ name }) => name);
  const random = createRandom(deriveSeed(spec.seed, 'outside'));
  const name = names[Math.floor(random() * names.length)];
  if (name === undefined) throw new RangeError('no panorama is available');
  return {
    kind: 'panorama',
    picture: await loadEnvironment(modelsDirectory, name),
    turn: random(),
    level: SEEN[spec.time],
    tint: TINTS[spec.time],
  };
}

/** The view itself. */
export function openOutside(view: ViewOutside): Environment {
  return view.kind === 'night' ? nightView(view.seed) : panorama(view.picture, view);
}

interface ViewOptions {
  /** Turned by so many turns. */
  readonly turn: number;
  readonly level: number;
  readonly tint: Vec3;
}

/** Looks a panorama up by direction, its band around the horizon brought to a mean of `level`. */
function panorama({ width, height, data }: LinearRaster, { turn, level, tint }: ViewOptions): Environment {
  let sum = 0;
  let count = 0;
  for (let y = Math.floor(height * 0.3); y < height * 0.6; y++)
    for (let x = 0; x < width; x += 2) {
      sum += Math.min(4, data[(y * width + x) * 4 + 1]!);
      count++;
    }
  const gain = level / (sum / count + 1e-6);
  return (ray, out) => {
    const u = ((Math.atan2(ray[3]!, -ray[5]!) / (2 * Math.PI) + 0.5 + turn) % 1) * width - 0.5;
    const v = (Math.acos(Math.max(-1, Math.min(1, ray[4]!))) / Math.PI) * height - 0.5;
    const column = Math.floor(u);
    const row = Math.max(0, Math.min(height - 2, Math.floor(v)));
    const fu = u - column;
    const fv = Math.max(0, Math.min(1, v - row));
    const left = ((((column % width) + width) % width) + row * width) * 4;
    const right = (((((column + 1) % width) + width) % width) + row * width) * 4;
    for (let c = 0; c < 3; c++) {
      const top = data[left + c]! * (1 - fu) + data[right + c]! * fu;
      const bottom = data[left + width * 4 + c]! * (1 - fu) + data[right + width * 4 + c]! * fu;
      out[c] = (top * (1 - fv) + bottom * fv) * gain;
    }
    const grey = 0.2126 * out[0]! + 0.7152 * out[1]! + 0.0722 * out[2]!;
    for (let c = 0 as 0 | 1 | 2; c < 3; c++)
      out[c] = Math.min(BRIGHTEST, (grey + (out[c]! - grey) * SATURATION) * tint[c]);
  };
}
