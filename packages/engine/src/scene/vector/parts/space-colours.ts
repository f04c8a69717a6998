import { mixHex } from '../hex-colour.ts';
import type { Sketch } from '../sketch.ts';

/** Colours of outer space: its dark, its mist, and three kinds of planets, each from light to dark. */
export interface SpaceColours {
  readonly deep: string;
  readonly haze: string;
  readonly nebula: readonly [string, string];
  readonly warm: readonly [string, string, string];
  readonly cold: readonly [string, string, string];
  readonly moon: readonly [string, string, string];
}

/** Composed by eye; the seed picks one. */
const SPACES: readonly SpaceColours[] = [
  {
    deep: '#0d0b2b',
    haze: '#2b1d63',
    nebula: ['#7a3bb8', '#d14fa3'],
    warm: ['#ffd9a0', '#f29a5c', '#b9553f'],
    cold: ['#a9e5f2', '#4a9fd8', '#2a4fa0'],
    moon: ['#efeaf7', '#b9b4cc', '#7a7596'],
  },
  {
    deep: '#06142e',
    haze: '#123a63',
    nebula: ['#1f7fa8', '#36c9b4'],
    warm: ['#ffe0b5', '#e8856a', '#9c4257'],
    cold: ['#c9f0e0', '#4fb8a8', '#22687a'],
    moon: ['#eef3f7', '#aebccb', '#6c7f95'],
  },
  {
    deep: '#1a0a24',
    haze: '#4a1c48',
    nebula: ['#b8365f', '#f2784b'],
    warm: ['#ffe9b0', '#f7b34d', '#c26a2c'],
    cold: ['#e3d4ff', '#9a78e0', '#513a9c'],
    moon: ['#f7ece6', '#cdb5b0', '#8a6e74'],
  },
];

/** The colours of a space; the first colour that the prompt names tints mist, nebula and warm planets. */
export function spaceColours(sketch: Sketch): SpaceColours {
  const { named, hex } = sketch.spec.palette;
  return tinted(sketch.pick('space-manner', SPACES), named.length > 0 ? hex[0] : undefined);
}

function tinted(colours: SpaceColours, hex: string | undefined): SpaceColours {
  if (hex === undefined) return colours;
  return {
    ...colours,
    deep: mixHex(colours.deep, hex, 0.12),
    haze: mixHex(colours.haze, hex, 0.4),
    nebula: [hex, mixHex(hex, '#ffffff', 0.3)],
    warm: [mixHex(hex, '#ffffff', 0.6), mixHex(hex, colours.warm[1], 0.3), mixHex(hex, '#08061a', 0.45)],
  };
}
