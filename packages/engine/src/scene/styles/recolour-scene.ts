import { lumaOfHex, mixHex, nearestHex } from '../vector/hex-colour.ts';
import type { VectorScene } from '../vector/vector-scene.ts';
import type { StyleParameters } from './style-parameters.ts';

/** Share of its own colour that a shape keeps, so that bands of one ink stay apart. */
const KEPT = 0.16;
/** Fewer inks than this (ink and paper) are for the treatment itself to use. */
const FEWEST_INKS = 3;

/**
 * Draws a scene in the inks of a style: every colour becomes the ink of the nearest lightness and hue. The scene itself if the style
 * names fewer than three inks.
 */
export function recolourScene(scene: VectorScene, { palette }: StyleParameters): VectorScene {
  if (palette === undefined || palette.length < FEWEST_INKS) return scene;
  const lumas = palette.map(lumaOfHex);
  const darkest = Math.min(...lumas);
  const lightest = Math.max(...lumas);
  const cache = new Map<string, string>();
  const inked = (colour: string): string => {
    const known = cache.get(colour);
    if (known !== undefined) return known;
    // The scene's own range of lightness is laid over that of the inks, so that a pale scene still uses the dark ones.
    const level = darkest + lumaOfHex(colour) * (lightest - darkest);
    const wanted = mixHex(colour, greyOf(level), 0.5);
    const ink = mixHex(nearestHex(wanted, palette), colour, KEPT);
    cache.set(colour, ink);
    return ink;
  };
  return {
    ...scene,
    shapes: scene.shapes.map((shape) => ({
      ...shape,
      colour: inked(shape.colour),
      ...(shape.fadesTo === undefined ? {} : { fadesTo: inked(shape.fadesTo) }),
    })),
  };
}

function greyOf(level: number): string {
  const byte = Math.round(level * 255)
    .toString(16)
    .padStart(2, '0');
  return `#${byte}${byte}${byte}`;
}
