import type { Surface } from '../path-tracer/surface.ts';
import type { Vec3 } from '../path-tracer/vector.ts';
import { defineMaterial, type MaterialOptions } from './support/material.ts';

const TONES: Record<MaterialOptions['shade'], Vec3> = {
  light: [0.62, 0.68, 0.68],
  middle: [0.3, 0.36, 0.37],
  dark: [0.016, 0.017, 0.019],
};

/** Back-painted glass or acrylic: an even colour under a strong clear gloss. (Light does not pass through: the tracer follows no refraction.) */
function createGlass({ colour, shade }: MaterialOptions): Surface {
  const base = colour ?? TONES[shade];
  return {
    average: base,
    specular: [0.075, 0.075, 0.075],
    roughness: 0.012,
    paint: (_at, out) => {
      out[0] = base[0];
      out[1] = base[1];
      out[2] = base[2];
      out[3] = 1;
    },
  };
}

/** Glass, declared. */
export const glass = defineMaterial({
  words:
    'glass, crystal, acrylic, plexiglass, mirror, mirrored, glossy acrylic, glass surface, glass block, glass table, reflective surface, perspex, resin, mirrored surface, mirror surface, mirror floor, glossy black surface, glossy reflective surface',
  phrase: 'clear glass',
  drawn: ['#d7ecee', '#9cc4ca'],
  createSurface: createGlass,
});
