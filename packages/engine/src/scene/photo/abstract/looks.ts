import type { AbstractLook } from './abstract-look.ts';
import { bokeh } from './bokeh.ts';
import { dataWave, network } from './data-wave.ts';
import { confetti, glitter } from './glitter.ts';
import { gradient } from './gradient.ts';
import { holographic } from './holographic.ts';
import { lightLeaks } from './light-leaks.ts';
import { kaleidoscope, marbleFlow } from './marble-flow.ts';
import { paper } from './paper.ts';
import { printedPattern } from './printed-pattern.ts';
import { relief } from './relief.ts';
import { silk } from './silk.ts';
import { lightTrails, smoke } from './smoke.ts';
import { texturedWall } from './textured-wall.ts';

/** Every look, those with the most telling words first: the first whose words the prompt has is painted. */
export const LOOKS = {
  confetti,
  glitter,
  lightTrails,
  lightLeaks,
  network,
  holographic,
  kaleidoscope,
  smoke,
  marbleFlow,
  silk,
  bokeh,
  relief,
  printedPattern,
  dataWave,
  paper,
  texturedWall,
  gradient,
} as const satisfies Record<string, AbstractLook>;

/** What a prompt gets that names no look: all of these suit any purpose. */
export const USUAL: readonly (keyof typeof LOOKS)[] = [
  'gradient',
  'silk',
  'paper',
  'marbleFlow',
  'relief',
  'smoke',
  'gradient',
  'texturedWall',
];
