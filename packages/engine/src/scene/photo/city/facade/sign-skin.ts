import type { Rgb } from '../model.ts';
import type { Script } from './glyphs.ts';

/** A sign that hangs on a wall or stands out from it. */
export interface SignSkin {
  readonly kind: 'sign';
  /** `box`: a lit panel with letters; `tubes`: letters and frame of tubes on a dark panel; `board`: painted, not lit. */
  readonly style: 'box' | 'tubes' | 'board';
  readonly panel: Rgb;
  readonly ink: Rgb;
  /** Light of the panel or the tubes, 0 when off. */
  readonly power: number;
  readonly script: Script;
  /** Letters one below the other. */
  readonly isUpright: boolean;
}
