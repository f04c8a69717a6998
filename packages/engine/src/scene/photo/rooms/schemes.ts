import type { Vec3 } from '../path-tracer/vector.ts';

/** A tried combination of colours and materials. */
export interface Scheme {
  readonly wall: Vec3;
  readonly ceiling?: Vec3;
  readonly front: Vec3 | 'oak' | 'walnut';
  readonly top: 'oak' | 'walnut' | 'marble' | 'stone' | 'terrazzo' | 'dark-stone';
  readonly splash: 'subway' | 'square' | 'zellige' | 'slab' | 'brick' | 'paint';
  readonly splashColour?: Vec3;
  readonly floor: 'oak' | 'pale' | 'dark' | 'tile' | 'concrete' | 'terrazzo';
  readonly wood: 'light' | 'middle' | 'dark';
  readonly metal: 'brass' | 'steel' | 'black';
  readonly textile: Vec3;
  readonly accent: Vec3;
}

export const WARM_WHITE: Vec3 = [0.74, 0.71, 0.66];
export const WHITE: Vec3 = [0.76, 0.75, 0.73];
const GREIGE: Vec3 = [0.56, 0.52, 0.46];
const SAGE: Vec3 = [0.2, 0.26, 0.19];
const NAVY: Vec3 = [0.03, 0.042, 0.065];
const FOREST: Vec3 = [0.03, 0.06, 0.045];
const CLAY: Vec3 = [0.45, 0.2, 0.11];

/** Light rooms for kitchens and homes. */
export const LIGHT_SCHEMES: readonly Scheme[] = [
  {
    wall: WHITE,
    front: [0.74, 0.73, 0.71],
    top: 'oak',
    splash: 'subway',
    floor: 'oak',
    wood: 'middle',
    metal: 'steel',
    textile: [0.5, 0.47, 0.42],
    accent: [0.1, 0.19, 0.22],
  },
  {
    wall: WARM_WHITE,
    front: SAGE,
    top: 'marble',
    splash: 'subway',
    floor: 'oak',
    wood: 'middle',
    metal: 'brass',
    textile: [0.42, 0.36, 0.27],
    accent: [0.3, 0.15, 0.08],
  },
  {
    wall: WHITE,
    front: NAVY,
    top: 'marble',
    splash: 'subway',
    floor: 'oak',
    wood: 'middle',
    metal: 'brass',
    textile: [0.1, 0.14, 0.21],
    accent: [0.42, 0.27, 0.12],
  },
  {
    wall: WARM_WHITE,
    front: 'oak',
    top: 'stone',
    splash: 'zellige',
    floor: 'pale',
    wood: 'light',
    metal: 'black',
    textile: [0.55, 0.5, 0.43],
    accent: [0.27, 0.13, 0.08],
  },
  {
    wall: GREIGE,
    front: [0.62, 0.57, 0.49],
    top: 'oak',
    splash: 'square',
    floor: 'tile',
    wood: 'middle',
    metal: 'brass',
    textile: [0.34, 0.17, 0.1],
    accent: [0.15, 0.18, 0.125],
  },
  {
    wall: WHITE,
    front: [0.36, 0.38, 0.39],
    top: 'stone',
    splash: 'slab',
    floor: 'concrete',
    wood: 'light',
    metal: 'steel',
    textile: [0.22, 0.25, 0.27],
    accent: [0.42, 0.31, 0.11],
  },
  {
    wall: WARM_WHITE,
    front: [0.7, 0.68, 0.63],
    top: 'walnut',
    splash: 'brick',
    floor: 'oak',
    wood: 'dark',
    metal: 'black',
    textile: [0.28, 0.26, 0.24],
    accent: [0.2, 0.075, 0.055],
  },
  {
    wall: WHITE,
    front: [0.26, 0.31, 0.32],
    top: 'oak',
    splash: 'zellige',
    floor: 'pale',
    wood: 'light',
    metal: 'steel',
    textile: [0.47, 0.45, 0.41],
    accent: [0.4, 0.23, 0.16],
  },
];

/** Rooms for dark, moody and luxurious prompts. */
export const DARK_SCHEMES: readonly Scheme[] = [
  {
    wall: [0.09, 0.09, 0.092],
    ceiling: [0.12, 0.12, 0.12],
    front: [0.03, 0.03, 0.032],
    top: 'walnut',
    splash: 'slab',
    splashColour: [0.07, 0.07, 0.072],
    floor: 'dark',
    wood: 'dark',
    metal: 'brass',
    textile: [0.1, 0.09, 0.085],
    accent: [0.35, 0.16, 0.06],
  },
  {
    wall: [0.06, 0.075, 0.07],
    ceiling: [0.1, 0.11, 0.1],
    front: 'walnut',
    top: 'dark-stone',
    splash: 'zellige',
    splashColour: [0.045, 0.08, 0.07],
    floor: 'concrete',
    wood: 'dark',
    metal: 'brass',
    textile: [0.06, 0.1, 0.09],
    accent: [0.45, 0.26, 0.1],
  },
  {
    wall: [0.16, 0.14, 0.125],
    ceiling: [0.15, 0.14, 0.13],
    front: [0.035, 0.036, 0.04],
    top: 'dark-stone',
    splash: 'brick',
    floor: 'dark',
    wood: 'dark',
    metal: 'black',
    textile: [0.16, 0.1, 0.06],
    accent: [0.3, 0.1, 0.05],
  },
];

/** Cafés, restaurants and bars are deeper in tone than homes. */
export const CAFE_SCHEMES: readonly Scheme[] = [
  {
    wall: FOREST,
    ceiling: [0.1, 0.1, 0.095],
    front: FOREST,
    top: 'oak',
    splash: 'zellige',
    splashColour: [0.065, 0.1, 0.08],
    floor: 'oak',
    wood: 'middle',
    metal: 'brass',
    textile: [0.3, 0.13, 0.05],
    accent: [0.5, 0.3, 0.1],
  },
  {
    wall: [0.5, 0.44, 0.36],
    ceiling: [0.07, 0.065, 0.06],
    front: 'walnut',
    top: 'walnut',
    splash: 'brick',
    floor: 'dark',
    wood: 'dark',
    metal: 'black',
    textile: [0.17, 0.08, 0.04],
    accent: [0.4, 0.12, 0.06],
  },
  {
    wall: [0.66, 0.62, 0.55],
    ceiling: [0.5, 0.47, 0.43],
    front: SAGE,
    top: 'marble',
    splash: 'subway',
    floor: 'terrazzo',
    wood: 'middle',
    metal: 'brass',
    textile: [0.16, 0.21, 0.15],
    accent: CLAY,
  },
  {
    wall: NAVY,
    ceiling: [0.09, 0.09, 0.1],
    front: NAVY,
    top: 'oak',
    splash: 'square',
    splashColour: [0.055, 0.08, 0.105],
    floor: 'oak',
    wood: 'middle',
    metal: 'brass',
    textile: CLAY,
    accent: [0.6, 0.4, 0.16],
  },
  {
    wall: [0.28, 0.25, 0.22],
    ceiling: [0.05, 0.05, 0.05],
    front: [0.04, 0.04, 0.042],
    top: 'oak',
    splash: 'brick',
    floor: 'concrete',
    wood: 'middle',
    metal: 'black',
    textile: [0.07, 0.065, 0.06],
    accent: [0.5, 0.22, 0.06],
  },
  {
    wall: [0.55, 0.36, 0.26],
    ceiling: [0.55, 0.5, 0.45],
    front: CLAY,
    top: 'terrazzo',
    splash: 'zellige',
    splashColour: [0.55, 0.46, 0.36],
    floor: 'oak',
    wood: 'middle',
    metal: 'brass',
    textile: [0.42, 0.22, 0.13],
    accent: [0.1, 0.18, 0.14],
  },
];
