import { createRandom, deriveSeed } from '@backlot/kernels';
import type { Mood } from './spec.ts';

/** Colours of sets for which the prompt names none, by mood; one row is drawn by the seed. */
const SET_COLOURS: Readonly<Record<Mood | 'neutral', readonly (readonly string[])[]>> = {
  neutral: [
    ['#e9e4dc', '#cfc6b8'],
    ['#dfe3e6', '#b9c2c9'],
    ['#e8d8c9', '#c9a98f'],
    ['#d9dfd3', '#aab79f'],
  ],
  pastel: [
    ['#f6d5dc', '#fbeae0'],
    ['#d8e6f3', '#f3e3ee'],
    ['#d9efe2', '#fdf3dc'],
    ['#e6dcf4', '#fbe4da'],
  ],
  vivid: [
    ['#ff5a5f', '#ffb400'],
    ['#2d6cd8', '#20c7b5'],
    ['#8a3ffc', '#ff4fa3'],
    ['#ff7a00', '#ffd23f'],
  ],
  dark: [
    ['#1b1d22', '#34383f'],
    ['#1a2026', '#2f3d45'],
    ['#221c1d', '#43332f'],
  ],
  warm: [
    ['#e0b48a', '#b9693f'],
    ['#e8cba4', '#a65a3a'],
    ['#dcb791', '#8a4f33'],
  ],
  cool: [
    ['#cfe0ec', '#7fa3bd'],
    ['#d7e6e6', '#7aa0a5'],
    ['#d9dff0', '#8492bf'],
  ],
  luxury: [
    ['#15151a', '#c9a24b'],
    ['#1f2a2a', '#bfa06a'],
    ['#2a1a20', '#caa472'],
  ],
};

/** The colours of a set for which nobody named any. */
export function setColours(mood: Mood | undefined, seed: number): readonly string[] {
  const rows = SET_COLOURS[mood ?? 'neutral'];
  const random = createRandom(deriveSeed(seed, 'set-colours'));
  return rows[Math.floor(random() * rows.length)] ?? [];
}
