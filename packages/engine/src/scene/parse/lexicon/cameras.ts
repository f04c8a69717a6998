import type { SceneSpec } from '../../spec.ts';
import type { LexiconEntry } from '../effect.ts';

const PITCHES: readonly (readonly [SceneSpec['camera']['pitchDeg'], string])[] = [
  [
    90,
    'top view, flat lay, flatlay, top down, overhead view, overhead shot, overhead, birds eye view, bird eye view, from directly above, knolling, seen from above, view from above',
  ],
  [
    35,
    'high angle, from above, three quarter view, 45 degree angle, looking down, isometric, drone shot, drone view, aerial view, aerial, aerial shot',
  ],
  [25, 'slight overhead angle, slightly from above, slightly above, three quarter angle'],
  [0, 'eye level, front view, straight on, low angle, from below, worms eye view, side view'],
];

const BLURS: readonly (readonly [number, string])[] = [
  [
    0.9,
    'bokeh, heavy bokeh, strong blur, very blurry, completely out of focus, bokeh background, bokeh lights, blurred lights, defocused lights, creamy bokeh, extreme bokeh, out of focus lights, gradient bokeh',
  ],
  [
    0.7,
    'blurred background, blurry background, blurred, blurry, blur, out of focus, shallow depth of field, shallow focus, depth of field, defocused, soft focus, wide aperture, unfocused, background blur, f 1 4, f 1 8, f1 4, f1 8, 85mm, 50mm, portrait lens, portrait mode, dof',
  ],
  [
    0.4,
    'slightly blurred, slightly blurry, soft blur, slight blur, gentle blur, slightly out of focus, subtle blur, a bit blurry',
  ],
  [0, 'sharp focus, deep focus, in focus, everything in focus, tack sharp, crisp, sharp background, f 8, f 11, f 16'],
];

const HORIZONS: readonly (readonly [number, string])[] = [
  [0.35, 'high horizon'],
  [0.66, 'low horizon, big sky, wide open sky, vast sky, open sky, huge sky'],
];

/** Words for the camera. */
export const CAMERA_ENTRIES: readonly LexiconEntry[] = [
  ...PITCHES.map(([pitchDeg, phrases]): LexiconEntry => ({ phrases, effect: { slot: 'pitch', pitchDeg } })),
  ...BLURS.map(([defocus, phrases]): LexiconEntry => ({ phrases, effect: { slot: 'defocus', defocus } })),
  ...HORIZONS.map(([horizon, phrases]): LexiconEntry => ({ phrases, effect: { slot: 'horizon', horizon } })),
];
