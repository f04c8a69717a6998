import { createRandom, deriveSeed, type Random } from '@backlot/kernels';
import { setColours } from '../../set-colours.ts';
import type { Mood, SceneSpec } from '../../spec.ts';
import { linearOfHex } from '../sets/colour.ts';
import { createColourRamp, type ColourRamp, type Rgb } from '../tone/colour-ramp.ts';
import { labOf, shadeColour } from './shade-colour.ts';

/** The colours of an abstract picture. */
export interface AbstractColours {
  /** Three or more, in the order asked for, linear light. */
  readonly stops: readonly Rgb[];
  /** The same from dark to light. */
  readonly ordered: readonly Rgb[];
  /** Through all of them from dark to light. */
  readonly ramp: ColourRamp;
  /** A deep shade that goes with them, for what lies behind lights. */
  readonly deep: Rgb;
  /** Whether the picture should be dark as a whole. */
  readonly isDark: boolean;
}

/** Colours for prompts that name none; one row is drawn by the seed. */
const CURATED: Readonly<Record<Mood | 'any', readonly (readonly string[])[]>> = {
  any: [
    ['#1b1464', '#6a3de8', '#f15bb5', '#ffd6a5'],
    ['#0b3c5d', '#1d8fe1', '#6fe7dd', '#f2fbff'],
    ['#ff6f61', '#ffb88c', '#ffe3d3', '#c86dd7'],
    ['#123524', '#3e8e7e', '#b7e4c7', '#fefae0'],
    ['#2b1055', '#7597de', '#c3b1f7', '#ffd1ec'],
    ['#0f0c29', '#3a2fb2', '#c04cfd', '#ff8fab'],
    ['#03045e', '#0077b6', '#48cae4', '#caf0f8'],
    ['#f6d5c3', '#e9a6a6', '#b8829b', '#6b5876'],
    ['#fa5c5c', '#fd8a6b', '#fec288', '#fbef76'],
    ['#e8e4df', '#cdc4ba', '#a79b90', '#f6f3ef'],
  ],
  pastel: [
    ['#ffd6e0', '#ffefcf', '#c1fba4', '#b8e1ff'],
    ['#cdb4db', '#ffc8dd', '#ffafcc', '#bde0fe'],
    ['#fde2e4', '#e2ece9', '#bee1e6', '#dfe7fd'],
    ['#fff1e6', '#fad2e1', '#cddafd', '#e2ece9'],
    ['#d8f3dc', '#fefae0', '#ffe5d9', '#d7e3fc'],
  ],
  vivid: [
    ['#ff0080', '#ff8c00', '#ffe600', '#7a00ff'],
    ['#00c2ff', '#3d5afe', '#d500f9', '#ff4081'],
    ['#00e5a8', '#00b4ff', '#6a11cb', '#ff5e8a'],
    ['#ff3d00', '#ff9100', '#ffea00', '#ff4f8b'],
    ['#7400b8', '#5e60ce', '#48bfe3', '#80ffdb'],
  ],
  dark: [
    ['#07080c', '#141a2e', '#28406b', '#5c7fb0'],
    ['#0a0709', '#2a1020', '#5b1a3a', '#a03a5e'],
    ['#050a0a', '#0d2626', '#1f4e4a', '#4f8f83'],
    ['#08080a', '#1c1c22', '#3a3a44', '#7a7a86'],
    ['#090613', '#1f1147', '#4b1d8f', '#8e5bd6'],
  ],
  warm: [
    ['#5b1a0e', '#c8553d', '#f28f3b', '#ffd5a0'],
    ['#7a2e1d', '#d97b4f', '#f3c08d', '#fbe9d4'],
    ['#4a1420', '#b23a48', '#fcb9b2', '#fed0bb'],
    ['#8c4a1f', '#e09f3e', '#fff3b0', '#9e2a2b'],
  ],
  cool: [
    ['#0a2540', '#2f6690', '#81c3d7', '#e3f2f7'],
    ['#12263a', '#3d7ea6', '#a8d0db', '#f4f9f9'],
    ['#1d2d50', '#5a6fb0', '#b7c4ec', '#eef1fb'],
    ['#0b3a3e', '#2c7f86', '#9ad5d3', '#edf9f7'],
  ],
  luxury: [
    ['#0c0c10', '#2a2118', '#a67c37', '#f3dca2'],
    ['#0a1a17', '#12382f', '#b08d3c', '#f1dfae'],
    ['#170b12', '#431527', '#b88746', '#f4dfb4'],
    ['#0b1022', '#1a2a52', '#b8944f', '#f2e3bd'],
  ],
};
/** Rows for what a prompt is about, where that says more about its colours than a mood does. */
const THEMES: readonly (readonly [RegExp, readonly (readonly string[])[]])[] = [
  [
    /gold|golden|glamour|champagne/i,
    [
      ['#2a1603', '#a8651a', '#f0ae3f', '#ffe6a8'],
      ['#1c1206', '#8a5a16', '#e6b450', '#fff1cf'],
    ],
  ],
  [/christmas|xmas/i, [['#7a0d16', '#d8302f', '#1f8a4c', '#f4c95d']]],
  [/valentine|romantic|love/i, [['#7d1535', '#e0325f', '#ff8fab', '#ffd9e3']]],
  [/halloween/i, [['#1a0b26', '#5a1f8a', '#f27a12', '#ffb347']]],
  [
    /confetti|party|birthday|carnival|celebrat|festive|new year|kids/i,
    [
      ['#ff4d6d', '#ffb703', '#2ec4b6', '#3a86ff', '#fff8ec'],
      ['#f72585', '#7209b7', '#4cc9f0', '#ffd166', '#fdf6ff'],
    ],
  ],
  [
    /tech|digital|data|cyber|network|circuit|matrix|futuristic|blockchain|neural|hologram/i,
    [
      ['#020617', '#0b3b8c', '#1fa2ff', '#8be9ff'],
      ['#05031a', '#3a1aa8', '#7b5cff', '#4de1ff'],
      ['#021012', '#00566b', '#00c2a8', '#a8ffe9'],
    ],
  ],
  [
    /neon|retro|synthwave|vaporwave|light trails|streaks/i,
    [
      ['#0a0221', '#ff2e97', '#00e5ff', '#b14cff'],
      ['#05010f', '#ff5e3a', '#ff2e97', '#5b5bff'],
    ],
  ],
  [/ocean|water|aqua|\bsea\b/i, [['#022b3a', '#1f7a8c', '#5fc9d8', '#e1f5f7']]],
  [/fire|flame|lava|autumn/i, [['#1a0503', '#a31d05', '#ff6a13', '#ffd166']]],
  [
    /smoke|\bmist|fog|grunge/i,
    [
      ['#0b0c0f', '#3c4148', '#8d949c', '#e3e7ea'],
      ['#0a0b14', '#2a3a6a', '#7f9ed6', '#e3ecff'],
      ['#120a10', '#5c2a4a', '#c07fa8', '#f6dcea'],
    ],
  ],
];
const DARK_LIGHTNESS = 0.36;

/** The colours asked for, completed with shades of their own; when none are, a row that suits the mood. */
export function abstractColours(spec: SceneSpec): AbstractColours {
  const random = createRandom(deriveSeed(spec.seed, 'abstract-colours'));
  const { hex, named, mood } = spec.palette;
  const isAsked = named.length > 0 || (hex.length > 0 && hex.join() !== setColours(mood, spec.seed).join());
  const rows = THEMES.find(([words]) => words.test(spec.prompt))?.[1] ?? CURATED[mood ?? 'any'];
  const stops = isAsked
    ? complete(hex.map(linearOfHex), random)
    : (rows[Math.floor(random() * rows.length)] ?? []).map(linearOfHex);
  const ordered = stops.toSorted((a, b) => labOf(a)[0] - labOf(b)[0]);
  const mean = stops.reduce((sum, colour) => sum + labOf(colour)[0], 0) / stops.length;
  const chromatic = stops.toSorted((a, b) => chromaOf(b) - chromaOf(a))[0] ?? ([0.1, 0.1, 0.1] as const);
  return {
    stops,
    ordered,
    ramp: createColourRamp(ordered),
    deep: shadeColour(chromatic, { lightness: 0.17 - labOf(chromatic)[0], chroma: 0.42 }),
    isDark: mood === 'dark' || mood === 'luxury' || spec.time === 'night' || mean < DARK_LIGHTNESS,
  };
}

/** One or two colours alone make flat pictures: neighbours on the wheel and other depths of them join in. */
function complete(colours: readonly Rgb[], random: Random): readonly Rgb[] {
  const [first, second] = colours;
  if (first === undefined || colours.length > 2) return colours;
  const turn = (random() < 0.5 ? -1 : 1) * (14 + 20 * random());
  const lightness = labOf(first)[0];
  const up = Math.min(0.24, 0.97 - lightness);
  const down = -Math.min(0.22, lightness * 0.5);
  if (second === undefined)
    return [
      shadeColour(first, { lightness: down, hueDeg: turn }),
      first,
      shadeColour(first, { lightness: up * 0.5, hueDeg: -turn * 0.6 }),
      shadeColour(first, { lightness: up, hueDeg: -turn, chroma: 0.62 }),
    ];
  return [
    first,
    second,
    shadeColour(lightness < labOf(second)[0] ? second : first, { lightness: up * 0.6, chroma: 0.8 }),
  ];
}

function chromaOf(colour: Rgb): number {
  const [, a, b] = labOf(colour);
  return Math.hypot(a, b);
}
