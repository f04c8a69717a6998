import { sheet as controls } from './sheets/controls.ts';
import { sheet as eraseRegion } from './sheets/erase-region.ts';
import { composites } from './sheets/composites.ts';
import { illustratedStyles, photographicStyles, vectorStyles } from './sheets/every-style.ts';
import { sheet as explore } from './sheets/explore.ts';
import { drawn, indoors, outdoors } from './sheets/families.ts';
import { sheet as generateBackground } from './sheets/generate-background.ts';
import { sheet as generationsVector } from './sheets/generations-vector.ts';
import { sheet as generations } from './sheets/generations.ts';
import { ideogramPresets } from './sheets/ideogram-presets.ts';
import { sheet as imageToImage } from './sheets/image-to-image.ts';
import { sheet as inpaint } from './sheets/inpaint.ts';
import { sheet as outpaint } from './sheets/outpaint.ts';
import { sheet as remix } from './sheets/remix.ts';
import { sheet as removeBackground } from './sheets/remove-background.ts';
import { sheet as replaceBackground } from './sheets/replace-background.ts';
import { sheet as styles } from './sheets/styles.ts';
import { sheet as upscale } from './sheets/upscale.ts';
import { sheet as vectorize } from './sheets/vectorize.ts';
import type { Sheet } from './sheet.ts';

/** Every sheet of the gallery, in the order of its page. */
export const SHEETS: readonly Sheet[] = [
  generations,
  generationsVector,
  explore,
  imageToImage,
  remix,
  inpaint,
  outpaint,
  replaceBackground,
  generateBackground,
  removeBackground,
  eraseRegion,
  vectorize,
  upscale,
  styles,
  controls,
  outdoors,
  indoors,
  drawn,
  composites,
  photographicStyles,
  illustratedStyles,
  vectorStyles,
  ideogramPresets,
];
