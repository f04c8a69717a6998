import { createRandom, deriveSeed, fromOklab, toOklab, type LinearRaster } from '@backlot/kernels';
import type { SceneSpec } from '../scene/spec.ts';
import type { VectorScene } from '../scene/vector/vector-scene.ts';
import { mapPath } from './map-path.ts';
import type { Point } from '../scene/vector/pen.ts';
import { hexOfOklab, oklabOfHex } from './oklab-of-rgb.ts';

/** How far a picture goes from the plain: Recraft's `artistic_level`, 0 = frontal, static and clean … 5 = eccentric. */
export type ArtisticLevel = 0 | 1 | 2 | 3 | 4 | 5;

interface Drama {
  /** Factors on what lightness and colour differ from the middle grey; 1 leaves them. */
  readonly contrast: number;
  readonly chroma: number;
  /** How much light gathers in one place and leaves the corners, in Oklab lightness. */
  readonly pool: number;
  /** How far from the middle of its range the horizon goes, of the height. */
  readonly horizon: number;
  /** How far a drawing is tilted. A painted place stays level: it is lit and seen as the subject is. */
  readonly tiltDeg: number;
}

/** By eye on a dozen scenes: 2 and 3 frame what a picture is without a level; each step can be told from the next. */
const DRAMA: Readonly<Record<ArtisticLevel, Drama>> = {
  0: { contrast: 0.86, chroma: 0.72, pool: 0, horizon: 0, tiltDeg: 0 },
  1: { contrast: 0.92, chroma: 0.85, pool: 0, horizon: 0, tiltDeg: 0 },
  2: { contrast: 0.97, chroma: 0.95, pool: 0.02, horizon: 0.02, tiltDeg: 0 },
  3: { contrast: 1.06, chroma: 1.1, pool: 0.06, horizon: 0.05, tiltDeg: 0 },
  4: { contrast: 1.22, chroma: 1.28, pool: 0.14, horizon: 0.11, tiltDeg: 3 },
  5: { contrast: 1.42, chroma: 1.5, pool: 0.24, horizon: 0.16, tiltDeg: 7 },
};

const STATIC: ReadonlySet<number> = new Set([0, 1]);
const DYNAMIC: ReadonlySet<number> = new Set([4, 5]);
/** Light from the front and well above: the fewest shadows. */
const PLAIN_LIGHT = { azimuthDeg: 150, elevationDeg: 55 } as const;
/** Light from the side and low: long shadows; by level, degrees above the ground. */
const LOW_LIGHT_DEG = { 4: 26, 5: 16 } as const;
const SIDE_DEG = 70;
const MIDDLE_HORIZON = 0.5;
const HORIZON_RANGE = [0.3, 0.74] as const;

/** A scene as plain or as dramatic as asked: where the horizon lies and where light comes from; what the prompt says of the place stays. */
export function stageLevel(spec: SceneSpec, level: ArtisticLevel): SceneSpec {
  const { camera, light } = spec;
  const random = createRandom(deriveSeed(spec.seed, 'artistic-level'));
  const isHigh = random() < 0.5;
  const side = random() < 0.5 ? SIDE_DEG : 360 - SIDE_DEG;
  const isLevel = camera.pitchDeg < 90;
  if (STATIC.has(level)) {
    const horizon = isLevel ? (camera.horizon + MIDDLE_HORIZON) / 2 : camera.horizon;
    return {
      ...spec,
      camera: { ...camera, horizon },
      light: { ...light, ...(isSunny(spec) && PLAIN_LIGHT), key: light.key === 'hard' ? 'soft' : light.key },
    };
  }
  const shifted = camera.horizon + (isHigh ? -1 : 1) * DRAMA[level].horizon;
  const horizon = isLevel ? Math.min(HORIZON_RANGE[1], Math.max(HORIZON_RANGE[0], shifted)) : camera.horizon;
  if (!DYNAMIC.has(level)) return { ...spec, camera: { ...camera, horizon } };
  const elevationDeg = Math.min(light.elevationDeg, LOW_LIGHT_DEG[level as 4 | 5]); // the two that are dynamic
  return {
    ...spec,
    camera: { ...camera, horizon },
    light: {
      ...light,
      ...(isSunny(spec) && { azimuthDeg: side, elevationDeg }),
      key: light.key === 'soft' ? 'hard' : light.key,
    },
  };
}

/** Sunsets and nights have their light from the time of day. */
function isSunny({ time }: SceneSpec): boolean {
  return time === 'day' || time === 'golden';
}

/** A painted picture with the contrast, colour and gathered light of its level. */
export function gradeLevel(picture: LinearRaster, level: ArtisticLevel, seed: number): LinearRaster {
  const { contrast, chroma, pool } = DRAMA[level];
  const lab = toOklab(picture);
  const { width, height, lightness, greenRed, blueYellow, alpha } = lab;
  const random = createRandom(deriveSeed(seed, 'pool-of-light'));
  const centreX = 0.3 + 0.4 * random();
  const centreY = 0.3 + 0.3 * random();
  const middle = visibleMean(lightness, alpha);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const away = Math.hypot((x + 0.5) / width - centreX, (y + 0.5) / height - centreY);
      const light = pool * (0.5 - Math.min(1.2, away * 1.5));
      const before = lightness[i] ?? 0;
      const level = contrasted(before, middle, contrast) + light * before;
      const after = Math.min(1, Math.max(0, level));
      lightness[i] = after;
      const vividness = chroma * Math.min(1.1, Math.sqrt(after / Math.max(before, 1e-3)));
      greenRed[i] = (greenRed[i] ?? 0) * vividness;
      blueYellow[i] = (blueYellow[i] ?? 0) * vividness;
    }
  return fromOklab(lab);
}

/** A drawing with the contrast, the colour and the tilt of its level. */
export function gradeShapes(scene: VectorScene, level: ArtisticLevel): VectorScene {
  const { contrast, chroma, tiltDeg } = DRAMA[level];
  const graded = (hex: string): string => {
    const [lightness, greenRed, blueYellow] = oklabOfHex(hex);
    return hexOfOklab([contrasted(lightness, MIDDLE_LIGHTNESS, contrast), greenRed * chroma, blueYellow * chroma]);
  };
  return tilted(
    {
      ...scene,
      shapes: scene.shapes.map((shape) => ({
        ...shape,
        colour: graded(shape.colour),
        ...(shape.fadesTo !== undefined && { fadesTo: graded(shape.fadesTo) }),
      })),
    },
    tiltDeg,
  );
}

/** Turns a drawing about its middle and enlarges it until it covers its frame again. */
function tilted(scene: VectorScene, degrees: number): VectorScene {
  if (degrees === 0) return scene;
  const { widthPx, heightPx } = scene;
  const angle = (degrees * Math.PI) / 180;
  const sides = [widthPx / heightPx, heightPx / widthPx];
  const scale = Math.cos(angle) + Math.max(...sides) * Math.sin(angle);
  const across = scale * Math.cos(angle);
  const along = scale * Math.sin(angle);
  const turn = (x: number, y: number): Point => {
    const fromX = x - widthPx / 2;
    const fromY = y - heightPx / 2;
    return [widthPx / 2 + across * fromX - along * fromY, heightPx / 2 + along * fromX + across * fromY];
  };
  return {
    ...scene,
    shapes: scene.shapes.map((shape) => ({
      ...shape,
      d: mapPath(shape.d, turn),
      ...(shape.linePx !== undefined && { linePx: shape.linePx * scale }),
    })),
  };
}

const MIDDLE_LIGHTNESS = 0.62;

/** Contrast about a middle that meets black and white softly. */
function contrasted(lightness: number, middle: number, factor: number): number {
  const apart = factor * (lightness - middle);
  const room = apart > 0 ? 1 - middle : middle;
  const share = Math.abs(apart) / Math.max(room, 1e-3);
  const soft = share < KNEE ? share : KNEE + (1 - KNEE) * Math.tanh((share - KNEE) / (1 - KNEE));
  return middle + Math.sign(apart) * room * soft;
}

/** Share of the way to black or white where it begins to get harder. */
const KNEE = 0.75;

function visibleMean(values: Float32Array, alpha: Float32Array): number {
  let sum = 0;
  let mass = 0;
  for (let i = 0; i < values.length; i++) {
    sum += (values[i] ?? 0) * (alpha[i] ?? 0);
    mass += alpha[i] ?? 0;
  }
  return mass > 0 ? sum / mass : MIDDLE_LIGHTNESS;
}
