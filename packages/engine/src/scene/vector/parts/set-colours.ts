import { createRandom, deriveSeed } from '@backlot/kernels';
import type { Mood, SceneSpec } from '../../spec.ts';
import { lumaOfHex, mixHex } from '../hex-colour.ts';

/** Colours of a scene that is no place: a set, a backdrop, a pattern. */
export interface SetColours {
  /** The large area. */
  readonly ground: string;
  /** A shape that stands off the ground, in key with it. */
  readonly shape: string;
  /** Darker than the ground, for floors and shadows. */
  readonly deep: string;
  readonly accents: readonly [string, string, string];
  /** Paper white or night black, whatever the ground is not. */
  readonly contrast: string;
}

type Row = readonly [ground: string, shape: string, a: string, b: string, c: string];

/** Rows that were composed by eye; the seed picks one of the mood's. */
const ROWS: Readonly<Record<Mood | 'neutral', readonly Row[]>> = {
  neutral: [
    ['#fbe9d0', '#f7c59f', '#ef6f4d', '#2a7f86', '#f2b134'],
    ['#dcebf2', '#a9d3e4', '#2f6fa8', '#f5a25d', '#f4d35e'],
    ['#f3e4e1', '#eab8ad', '#c8553d', '#588b8b', '#ffd5a5'],
    ['#e4efdd', '#b5d3a5', '#4f8a5b', '#e07a5f', '#f2cc8f'],
    ['#efe3f5', '#cdb2e2', '#6d4aa8', '#f08fa8', '#f6c667'],
    ['#fdf0c8', '#fbd46d', '#e2583e', '#226f8c', '#8cc084'],
    ['#d9efe8', '#9ad5c5', '#1f8a7d', '#ee6c5b', '#f7d070'],
  ],
  pastel: [
    ['#fde7ea', '#f9c6d0', '#f29bb2', '#9ad1d4', '#fbe3a8'],
    ['#e6f0fb', '#c3daf5', '#98bbe8', '#f7b9c4', '#fce7b2'],
    ['#eaf6ea', '#c8e6cd', '#98cfae', '#f6b9a8', '#fbe6b0'],
    ['#f1e9fb', '#d9c8f2', '#b79fe3', '#f5b6c6', '#c5e8e2'],
  ],
  vivid: [
    ['#ff5d5d', '#ffd23f', '#2d4de0', '#17c3b2', '#fff3d6'],
    ['#3a35d6', '#ff4fa3', '#ffd23f', '#25d0c7', '#f5f0ff'],
    ['#ffb400', '#ff5a36', '#7a2be0', '#0fb5ae', '#fff4cf'],
    ['#0fb5ae', '#ffe14d', '#ff4f79', '#23309e', '#f2fff9'],
  ],
  dark: [
    ['#171a24', '#2a3145', '#e4a853', '#5c7fb8', '#c9cfdd'],
    ['#1b1622', '#3a2a46', '#d96f7c', '#6fa8a3', '#e5d8c6'],
    ['#10201f', '#1f403d', '#d8b15a', '#4fa092', '#e4ead9'],
  ],
  warm: [
    ['#f7dcb9', '#eeb27a', '#c4572e', '#7d4a2d', '#f2c14e'],
    ['#f6d7c3', '#e59a73', '#a63d2f', '#d99a2b', '#fff0d9'],
    ['#efd9b4', '#d9a15f', '#8c4a2f', '#b9713a', '#f8ead0'],
  ],
  cool: [
    ['#dbe9f4', '#9fc3de', '#2f6690', '#3aa6b9', '#f2f7fa'],
    ['#d9f0f0', '#94ced2', '#16697a', '#489fb5', '#f7fbfa'],
    ['#e0e4f5', '#aab4e0', '#414e9a', '#6ea3d8', '#f5f6fc'],
  ],
  luxury: [
    ['#15151b', '#26262f', '#d4af5a', '#8f7338', '#efe6d2'],
    ['#1c2b2a', '#2c4341', '#cfa96a', '#93733f', '#efe9dc'],
    ['#2a1620', '#452434', '#d9b077', '#a36a5a', '#f3e7dc'],
  ],
};
const MIDDLE_LUMA = 0.5;

/** The colours of a set: those that the prompt names, filled up from a composed row of its mood. */
export function setColours(spec: SceneSpec): SetColours {
  const { mood = 'neutral', named, hex } = spec.palette;
  const random = createRandom(deriveSeed(spec.seed, 'vector/set-colours'));
  const rows = ROWS[mood];
  const row = rows[Math.floor(random() * rows.length)]!;
  const [first, second, third] = named.length > 0 ? hex : [];
  if (first === undefined) return complete(row);
  const isDark = lumaOfHex(first) < MIDDLE_LUMA;
  const shape = second ?? mixHex(first, isDark ? '#ffffff' : '#000000', isDark ? 0.16 : 0.1);
  const accent = third ?? second ?? mixHex(first, isDark ? '#ffffff' : '#1c1f33', 0.55);
  return complete([
    first,
    shape,
    accent,
    mixHex(first, accent, 0.5),
    isDark ? '#fff6e6' : mixHex(first, '#ffffff', 0.7),
  ]);
}

function complete([ground, shape, a, b, c]: Row): SetColours {
  const isDark = lumaOfHex(ground) < MIDDLE_LUMA;
  return {
    ground,
    shape,
    deep: mixHex(ground, isDark ? '#000000' : a, isDark ? 0.35 : 0.22),
    accents: [a, b, c],
    contrast: isDark ? '#fdf8ee' : '#1e2236',
  };
}
