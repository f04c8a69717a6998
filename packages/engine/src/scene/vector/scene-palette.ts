import type { Mood, SceneSpec, TimeOfDay } from '../spec.ts';
import { mixHex, saturateHex } from './hex-colour.ts';

/** The colours an illustrator draws with; every list runs from light to dark unless it says otherwise. */
export interface ScenePalette {
  /** From the zenith down to the horizon. */
  readonly sky: readonly [string, string, string, string, string];
  readonly sun: string;
  readonly halo: string;
  readonly cloud: readonly [string, string];
  /** From the farthest (hazy) to the nearest. */
  readonly hill: readonly [string, string, string, string];
  /** From the horizon to the shore. */
  readonly sea: readonly [string, string, string, string];
  readonly foam: string;
  readonly glint: string;
  readonly sand: readonly [string, string, string];
  readonly leaf: readonly [string, string, string];
  readonly trunk: readonly [string, string, string];
  readonly rock: readonly [string, string, string];
  readonly wall: readonly [string, string, string];
  readonly snow: readonly [string, string];
  /** Lit windows, lamps. */
  readonly light: string;
  readonly white: string;
  readonly accent: readonly [string, string, string];
  readonly ink: string;
}

const DAY: ScenePalette = {
  sky: ['#3fa7e8', '#63bcf0', '#8bd0f5', '#b5e3f8', '#dcf4f7'],
  sun: '#ffe27a',
  halo: '#fff3bf',
  cloud: ['#ffffff', '#d9edf8'],
  hill: ['#a9d3de', '#7fbfae', '#58a77f', '#3c8763'],
  sea: ['#1b87bd', '#1f9fcb', '#35b9d3', '#6fd6d8'],
  foam: '#f6fdfb',
  glint: '#bff0f2',
  sand: ['#fbe8bd', '#f2d59c', '#dfb878'],
  leaf: ['#7cc552', '#3f9d4f', '#22744a'],
  trunk: ['#b98252', '#93613c', '#6d442c'],
  rock: ['#a8a79f', '#7f8184', '#5a5f68'],
  wall: ['#f6e3c8', '#e3bd92', '#b98a68'],
  snow: ['#ffffff', '#c9dff0'],
  light: '#ffe08a',
  white: '#fffdf6',
  accent: ['#f2604d', '#fbc04b', '#2fa9a3'],
  ink: '#1d2b44',
};

const GOLDEN: ScenePalette = {
  sky: ['#4f9ec4', '#8dbcc4', '#cfd1ae', '#f7d591', '#fde9b0'],
  sun: '#fff2b8',
  halo: '#ffe6a0',
  cloud: ['#fff3d6', '#f3c990'],
  hill: ['#c9c39c', '#a9a873', '#7d8f57', '#566f44'],
  sea: ['#3a8ea6', '#5aa6ac', '#8fbfac', '#c9d6ae'],
  foam: '#fff8e6',
  glint: '#ffe9ad',
  sand: ['#f8dda4', '#eac27e', '#cb9a58'],
  leaf: ['#a6b84c', '#6f913d', '#456b36'],
  trunk: ['#b67c46', '#8c5a35', '#633d29'],
  rock: ['#b59f83', '#8c7862', '#62554b'],
  wall: ['#f8deb0', '#e3b57c', '#b07f54'],
  snow: ['#fffaf0', '#ead9bd'],
  light: '#ffdf80',
  white: '#fff8e8',
  accent: ['#e2633f', '#f7b53c', '#3f8f8b'],
  ink: '#3a2a2a',
};

const SUNSET: ScenePalette = {
  sky: ['#3b2a6d', '#7a3a86', '#c94f82', '#f57f68', '#ffc074'],
  sun: '#fff0ae',
  halo: '#ffd98a',
  cloud: ['#ffb08a', '#e5718a'],
  hill: ['#b0558c', '#84427f', '#5b336e', '#3d275a'],
  sea: ['#7a3d86', '#a94b88', '#d96a80', '#f59a7c'],
  foam: '#ffe3c4',
  glint: '#ffd88f',
  sand: ['#f3b884', '#db9070', '#a9655f'],
  leaf: ['#3f5a72', '#2b3f60', '#1d2a4a'],
  trunk: ['#6d4560', '#4f3050', '#372241'],
  rock: ['#7d5078', '#5b3a66', '#3f2a52'],
  wall: ['#f0a884', '#c26f7c', '#83466f'],
  snow: ['#ffe6d0', '#e79fa0'],
  light: '#ffd27a',
  white: '#ffeeda',
  accent: ['#ff5f5f', '#ffb84a', '#4fb3b0'],
  ink: '#24163f',
};

const DAWN: ScenePalette = {
  sky: ['#6f86bd', '#98a5d2', '#c3bfdd', '#eccbd3', '#fde2cf'],
  sun: '#fff6df',
  halo: '#ffe9d0',
  cloud: ['#fff1ec', '#e3cbdc'],
  hill: ['#c1c3de', '#98a3cb', '#7285b4', '#51679a'],
  sea: ['#7f94c4', '#9aaad0', '#bcbfdb', '#e4ccd6'],
  foam: '#fff6f1',
  glint: '#ffeadb',
  sand: ['#f1ddcd', '#dfc1b6', '#bd9c9b'],
  leaf: ['#7f9fa4', '#567b8a', '#3b5b72'],
  trunk: ['#8f7d8c', '#6c5d74', '#4d4460'],
  rock: ['#a7a4be', '#8183a5', '#5c6287'],
  wall: ['#f3dcd2', '#d8b3b6', '#a1859b'],
  snow: ['#ffffff', '#d5d6ea'],
  light: '#ffdcb0',
  white: '#fffaf6',
  accent: ['#e8857f', '#f3c48a', '#6fa3b5'],
  ink: '#2b3358',
};

const NIGHT: ScenePalette = {
  sky: ['#0c1438', '#142050', '#1f3068', '#2f4884', '#4b6aa3'],
  sun: '#fbf5d8',
  halo: '#8fa6d8',
  cloud: ['#3f5590', '#2c3f78'],
  hill: ['#2e4680', '#22366a', '#182853', '#101c3e'],
  sea: ['#122660', '#1a3476', '#26468c', '#3a5fa3'],
  foam: '#b9cdea',
  glint: '#dfe6f2',
  sand: ['#7f86a8', '#626a92', '#454d78'],
  leaf: ['#27566a', '#183c54', '#0f2840'],
  trunk: ['#3f3f66', '#2b2c50', '#1c1d3c'],
  rock: ['#4f5f8e', '#384673', '#252f57'],
  wall: ['#5d6a9c', '#414d82', '#2a3464'],
  snow: ['#d9e5f7', '#8ea6d2'],
  light: '#ffd76e',
  white: '#e9eefa',
  accent: ['#e8637a', '#f4b64f', '#3fa0b5'],
  ink: '#070b22',
};

const BY_TIME: Record<TimeOfDay, ScenePalette> = {
  day: DAY,
  golden: GOLDEN,
  sunset: SUNSET,
  dawn: DAWN,
  night: NIGHT,
};

const MOODS: Record<Mood, (hex: string) => string> = {
  pastel: (hex) => mixHex(saturateHex(hex, 0.75), '#fff4ee', 0.36),
  vivid: (hex) => saturateHex(hex, 1.45),
  dark: (hex) => mixHex(saturateHex(hex, 0.9), '#0a0d1e', 0.45),
  warm: (hex) => mixHex(hex, '#ff9a52', 0.16),
  cool: (hex) => mixHex(hex, '#3f8cff', 0.16),
  luxury: (hex) => mixHex(saturateHex(hex, 0.45), '#1a1420', 0.42),
};

const GOLD = '#d8b15a';
/** Asked-for colours lead the accents fully and lean the large areas this far. */
const LEAN = 0.34;

/** The palette of a scene: its time of day, then its mood, then the colours that the prompt names. */
export function scenePalette(spec: Pick<SceneSpec, 'time' | 'palette'>): ScenePalette {
  const { mood, hex } = spec.palette;
  let palette = BY_TIME[spec.time];
  if (mood !== undefined) palette = mapPalette(palette, MOODS[mood]);
  if (mood === 'luxury') palette = { ...palette, accent: [GOLD, palette.accent[1], palette.accent[2]], light: GOLD };
  const [first] = hex;
  if (first === undefined) return palette;
  const second = hex[1] ?? first;
  const third = hex[2] ?? second;
  return {
    ...palette,
    sky: leaning(palette.sky, first),
    hill: leaning(palette.hill, second),
    sea: leaning(palette.sea, first),
    wall: leaning(palette.wall, first),
    accent: [first, second, third],
  };
}

function leaning<T extends readonly string[]>(colours: T, towards: string): T {
  return mapTuple(colours, (hex) => mixHex(hex, towards, LEAN));
}

function mapPalette(palette: ScenePalette, change: (hex: string) => string): ScenePalette {
  return {
    sky: mapTuple(palette.sky, change),
    sun: change(palette.sun),
    halo: change(palette.halo),
    cloud: mapTuple(palette.cloud, change),
    hill: mapTuple(palette.hill, change),
    sea: mapTuple(palette.sea, change),
    foam: change(palette.foam),
    glint: change(palette.glint),
    sand: mapTuple(palette.sand, change),
    leaf: mapTuple(palette.leaf, change),
    trunk: mapTuple(palette.trunk, change),
    rock: mapTuple(palette.rock, change),
    wall: mapTuple(palette.wall, change),
    snow: mapTuple(palette.snow, change),
    light: change(palette.light),
    white: change(palette.white),
    accent: mapTuple(palette.accent, change),
    ink: palette.ink,
  };
}

// `map` on a tuple gives an array type; the length is kept, so the cast is sound.
function mapTuple<T extends readonly string[]>(colours: T, change: (hex: string) => string): T {
  return colours.map(change) as unknown as T;
}
