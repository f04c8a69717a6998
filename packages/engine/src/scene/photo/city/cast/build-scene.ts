import { createPlane } from '@backlot/kernels';
import { paintInBands } from '../../../../threads/paint-in-bands.ts';
import { createSharedRaster, sharedFloats } from '../../../../threads/shared.ts';
import type { Threads } from '../../../../threads/threads.ts';
import type { GroundPlan } from '../ground/ground-plan.ts';
import { bakeFace, bakeGround } from '../light/bake-light.ts';
import type { Blob } from '../light/blob.ts';
import type { CityLight } from '../light/city-light.ts';
import { createLightMap, type LightMap } from '../light/light-map.ts';
import { createMasses, shadowHeight, type Masses } from '../light/masses.ts';
import type { Prism } from '../model.ts';
import type { Prop } from '../props/mesh.ts';
import type { WaterPlan } from '../water/water-plan.ts';
import { cityRows } from './city-rows.ts';
import type { CityCamera, CityScene } from './city-scene.ts';
import { castColumns, type ColumnHits } from './column-hits.ts';
import { smearMirror } from './smear-mirror.ts';

interface CityParts {
  readonly prisms: readonly Prism[];
  readonly props: readonly Prop[];
  readonly blobs: readonly Blob[];
  readonly ground: GroundPlan;
  readonly light: CityLight;
  /** Paint what the ground mirrors. */
  readonly isMirrored: boolean;
  readonly water?: WaterPlan;
  /** Seen from afar: light on the ground is not worked out. */
  readonly isFar?: boolean;
}

/** Size of the mirror image against the picture. */
const MIRROR_SCALE = 0.5;
/** How far to the sides and ahead the light on the ground is worked out, m. */
const LIT_SIDE_M = 34;
const LIT_FAR_M = 130;
/** Faces are numbered within a prism by so many bits. */
const FACE_BITS = 5;
/** Light in far streets, part of the sky's. */
const FAR_GROUND = 0.6;
/** What a town's lamps throw on the ground around it at night. */
const TOWN_AT_NIGHT = [0.2, 0.15, 0.1] as const;

/** How it is looked at. */
interface CityView {
  readonly camera: CityCamera;
  /** Samples a pixel along each axis. */
  readonly samples: number;
  readonly threads: Threads | undefined;
}

/** Puts a city together for painting: what each column sees, the light on every wall that is seen, the mirror image in the ground. */
export async function buildScene(parts: CityParts, { camera, samples, threads }: CityView): Promise<CityScene> {
  const { prisms, light, blobs, ground, water, isFar = false } = parts;
  const masses = createMasses(prisms);
  const hits = castFor(camera, samples, prisms, light, masses);
  lightWalls(hits, prisms, light, masses);
  const groundLight = isFar ? evenLight(light) : bakeGround(-LIT_SIDE_M, LIT_SIDE_M, LIT_FAR_M, light, masses);
  const scene: CityScene = {
    camera,
    prisms,
    hits,
    samples,
    light,
    masses,
    blobs,
    ground,
    groundLight,
    isFar,
    mirrorScale: MIRROR_SCALE,
    ...(water && { water }),
  };
  return parts.isMirrored ? { ...scene, ...(await paintMirror(scene, parts.props, threads)) } : scene;
}

/** The same light everywhere: that of a city's streets. */
function evenLight({ skyOnGround, isNight }: CityLight): LightMap {
  const map = createLightMap(0, 0, 1, 1, 1);
  for (let i = 0; i < map.data.length; i++)
    map.data[i] = skyOnGround[(i % 3) as 0 | 1 | 2] * FAR_GROUND + (isNight ? TOWN_AT_NIGHT[(i % 3) as 0 | 1 | 2] : 0);
  return map;
}

function castFor(
  { widthPx, focalPx, eyeM }: CityCamera,
  samples: number,
  prisms: readonly Prism[],
  light: CityLight,
  masses: Masses,
): ColumnHits {
  const { sunX, sunY, sunZ } = light;
  return castColumns(
    prisms,
    {
      count: widthPx * samples,
      first: (0.5 / samples - widthPx / 2) / focalPx,
      step: 1 / samples / focalPx,
      eyes: [eyeM, -eyeM],
    },
    (x, z, normalX, normalZ) =>
      light.sun[1] <= 0 || normalX * sunX + normalZ * sunZ <= 0
        ? Infinity
        : shadowHeight(masses, x, z, sunX, sunY, sunZ),
  );
}

function lightWalls(hits: ColumnHits, prisms: readonly Prism[], light: CityLight, masses: Masses): void {
  const seen = new Set<number>();
  for (let i = 0; i < hits.prism.length; i++) seen.add((hits.prism[i]! << FACE_BITS) + hits.face[i]!);
  for (const key of seen) {
    const prism = prisms[key >> FACE_BITS]!;
    const face = prism.faces[key & ((1 << FACE_BITS) - 1)]!;
    if (prism.skin.kind === 'facade') face.lightMap = bakeFace(face, prism, light, masses);
  }
}

/** The street upside down: seen by an eye as far below the ground as the camera is above it. */
async function paintMirror(
  scene: CityScene,
  props: readonly Prop[],
  threads: Threads | undefined,
): Promise<Pick<CityScene, 'mirror' | 'smeared'>> {
  const { camera } = scene;
  const heightPx = Math.ceil(
    Math.max(4, Math.max(camera.heightPx - camera.horizonPx, scene.water ? camera.horizonPx : 0) * MIRROR_SCALE),
  );
  const mirrored: CityCamera = {
    widthPx: Math.ceil(camera.widthPx * MIRROR_SCALE),
    heightPx,
    focalPx: camera.focalPx * MIRROR_SCALE,
    horizonPx: 0,
    eyeM: -camera.eyeM,
    flip: -1,
  };
  const below: CityScene = {
    ...scene,
    camera: mirrored,
    samples: 1,
    hits: castFor(mirrored, 1, scene.prisms, scene.light, scene.masses),
  };
  const mirror = createSharedRaster(mirrored.widthPx, heightPx);
  const depth = createPlane(mirrored.widthPx, heightPx, sharedFloats(mirrored.widthPx * heightPx));
  const prepared = { scene: below, props };
  await paintInBands(threads, cityRows, { prepared, target: { picture: mirror, depth }, rows: heightPx });
  return { mirror, smeared: smearMirror(mirror) };
}
