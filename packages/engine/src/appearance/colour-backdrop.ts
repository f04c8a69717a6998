import {
  applyPaints,
  backdropMatte,
  dominantColour,
  fromOklab,
  toOklab,
  type LinearRaster,
  type Oklab,
} from '@backlot/kernels';
import type { VectorScene, VectorShape } from '../scene/vector/vector-scene.ts';
import { hexOfOklab, oklabOfHex } from './oklab-of-rgb.ts';
import { shapeAreas } from './shape-areas.ts';

/** With less backdrop than this there is none: the colour then covers a part of the whole picture. */
const LEAST_BACKDROP = 0.12;
/** With more than this all of the picture is backdrop: what is left out are specks. */
const ALL_BACKDROP = 0.9;
const COVERED_INSTEAD = 0.65;
/** How much of the variation of a backdrop stays, by eye: clouds and light falling off, but in one colour. */
const KEPT = { lightness: 0.75, chroma: 0.25 } as const;

/**
 * A painted picture whose backdrop (sky, wall, paper) has the colour given as its dominant one; its light and shade stay. `rest` is what
 * the picture is to be outside the backdrop: the same picture, or one of the same size in other colours.
 */
export function colourBackdrop(picture: LinearRaster, target: Oklab, rest: LinearRaster = picture): LinearRaster {
  const lab = toOklab(picture);
  const { data: matte } = backdropMatte(lab);
  const dominant = dominantColour(lab, matte);
  const covered = matte.reduce((sum, share) => sum + share, 0) / matte.length;
  if (dominant === undefined || covered < LEAST_BACKDROP) {
    return applyPaints(rest, [{ colour: target, share: COVERED_INSTEAD }], { lightness: 0.8, kept: 0.6 });
  }
  if (covered > ALL_BACKDROP) matte.fill(1);
  const out = toOklab(rest);
  const { lightness, greenRed, blueYellow } = lab;
  const colour: Oklab = [0, 0, 0];
  for (let i = 0; i < matte.length; i++) {
    const share = matte[i] ?? 0;
    if (share <= 0) continue;
    colour[0] = lightness[i] ?? 0;
    colour[1] = greenRed[i] ?? 0;
    colour[2] = blueYellow[i] ?? 0;
    move(colour, dominant, target);
    out.lightness[i] = mixed(out.lightness[i], colour[0], share);
    out.greenRed[i] = mixed(out.greenRed[i], colour[1], share);
    out.blueYellow[i] = mixed(out.blueYellow[i], colour[2], share);
  }
  return fromOklab(out);
}

/** A drawing whose backdrop has the colour given as the mean of its sky and walls. */
export function colourBackdropShapes(scene: VectorScene, target: Oklab): VectorScene {
  const areas = shapeAreas(scene).filter(({ shape, area }) => area > 0 && isBackdrop(shape));
  const total = areas.reduce((sum, { area }) => sum + area, 0);
  if (total === 0) return scene;
  const largest = areas.reduce((one, other) => (other.area > one.area ? other : one));
  const dominant = oklabOfHex(largest.shape.colour);
  const moved = (hex: string): string => {
    const colour = oklabOfHex(hex);
    move(colour, dominant, target);
    return hexOfOklab(colour);
  };
  return {
    ...scene,
    shapes: scene.shapes.map((shape) =>
      isBackdrop(shape)
        ? {
            ...shape,
            colour: moved(shape.colour),
            ...(shape.fadesTo !== undefined && { fadesTo: moved(shape.fadesTo) }),
          }
        : shape,
    ),
  };
}

/** In the layer of the sky, what hangs in it is not the sky. */
const IN_THE_SKY = /^(?:sun|moon|star|planet|cloud|glow|crater|bird|gull|comet|halo|rainbow)/;
const WALLS = /^(?:wall|backdrop|paper)$/;

function isBackdrop({ role, layer }: VectorShape): boolean {
  return WALLS.test(role) || (layer === 'sky' && !IN_THE_SKY.test(role));
}

/** Carries a colour along when `from` becomes `to`; in place. What is lighter stays lighter as far as there is room. */
function move(colour: Oklab, from: Oklab, to: Oklab): void {
  const apart = KEPT.lightness * (colour[0] - from[0]);
  const room = apart > 0 ? 1 - to[0] : to[0];
  const level = to[0] + Math.sign(apart) * room * Math.tanh(Math.abs(apart) / Math.max(room, 1e-3));
  const vividness = level <= to[0] ? Math.sqrt(level / Math.max(to[0], 1e-3)) : ((1 - level) / (1 - to[0])) ** 0.7;
  colour[0] = level;
  colour[1] = to[1] * vividness + KEPT.chroma * (colour[1] - from[1]);
  colour[2] = to[2] * vividness + KEPT.chroma * (colour[2] - from[2]);
}

function mixed(from: number | undefined, to: number, share: number): number {
  return (from ?? 0) + share * (to - (from ?? 0));
}
