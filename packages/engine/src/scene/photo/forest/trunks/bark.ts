import { createLinearRaster, type LinearRaster } from '@backlot/kernels';
import { halve } from '../cards/halve.ts';
import { seamless } from '../ground/seamless.ts';
import type { Triple } from '../../sky/atmosphere.ts';
import { BARK_RELIEF, type BarkKind } from './bark-relief.ts';

/**
 * A stretch of bark, unrolled, that repeats in both directions: red = tone between the dark and the light colour (0..1), green = how much
 * of the third colour lies on it, blue and alpha = slope around the trunk and along it (1 = 45 degrees).
 */
export interface Bark {
  readonly levels: readonly LinearRaster[];
  /** Metres of bark that the texture shows around and along the trunk. */
  readonly aroundM: number;
  readonly alongM: number;
  readonly dark: Triple;
  readonly light: Triple;
  readonly overlay: Triple;
}

const AROUND_PX = 256;
const ALONG_PX = 512;

const barks = new Map<BarkKind, Bark>();

/** The bark of a kind of tree: made once a process. */
export function barkOf(kind: BarkKind): Bark {
  const known = barks.get(kind);
  if (known !== undefined) return known;
  const made = makeBark(kind);
  barks.set(kind, made);
  return made;
}

function makeBark(kind: BarkKind): Bark {
  const { aroundM, alongM, reliefM, dark, light, overlay, sample } = BARK_RELIEF[kind];
  const height = new Float32Array(AROUND_PX * ALONG_PX);
  const texture = createLinearRaster(AROUND_PX, ALONG_PX);
  const point = { height: 0, tone: 0, overlay: 0 };
  const sum = { height: 0, tone: 0, overlay: 0 };
  for (let y = 0; y < ALONG_PX; y++)
    for (let x = 0; x < AROUND_PX; x++) {
      sum.height = sum.tone = sum.overlay = 0;
      seamless(x / AROUND_PX, y / ALONG_PX, (u, v, weight) => {
        sample(u * aroundM, v * alongM, point);
        sum.height += point.height * weight;
        sum.tone += point.tone * weight;
        sum.overlay += point.overlay * weight;
      });
      const i = y * AROUND_PX + x;
      height[i] = sum.height * reliefM;
      texture.data[i * 4] = Math.min(1, Math.max(0, sum.tone));
      texture.data[i * 4 + 1] = Math.min(1, Math.max(0, sum.overlay));
    }
  addSlopes(texture, height, aroundM / AROUND_PX, alongM / ALONG_PX);
  return { levels: levelsOf(texture), aroundM, alongM, dark, light, overlay };
}

function addSlopes({ data }: LinearRaster, height: Float32Array, texelX: number, texelY: number): void {
  for (let y = 0; y < ALONG_PX; y++)
    for (let x = 0; x < AROUND_PX; x++) {
      const right = height[y * AROUND_PX + ((x + 1) % AROUND_PX)]!;
      const left = height[y * AROUND_PX + ((x + AROUND_PX - 1) % AROUND_PX)]!;
      const below = height[((y + 1) % ALONG_PX) * AROUND_PX + x]!;
      const above = height[((y + ALONG_PX - 1) % ALONG_PX) * AROUND_PX + x]!;
      const k = (y * AROUND_PX + x) * 4;
      data[k + 2] = (right - left) / (2 * texelX);
      data[k + 3] = (below - above) / (2 * texelY);
    }
}

function levelsOf(texture: LinearRaster): LinearRaster[] {
  const levels = [texture];
  for (let last = texture; last.width > 8;) {
    last = halve(last);
    levels.push(last);
  }
  return levels;
}
