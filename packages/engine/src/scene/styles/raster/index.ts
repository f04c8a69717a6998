import type { RasterTreatment } from '../treatments.ts';
import { blackAndWhite } from './black-and-white.ts';
import { blueprint } from './blueprint.ts';
import { cinematic } from './cinematic.ts';
import { clay } from './clay.ts';
import { colouredPencil } from './coloured-pencil.ts';
import { comic } from './comic.ts';
import { crosshatch } from './crosshatch.ts';
import { doubleExposure } from './double-exposure.ts';
import { duotoneRed } from './duotone-red.ts';
import { engraving } from './engraving.ts';
import { evening } from './evening.ts';
import { faded } from './faded.ts';
import { film } from './film.ts';
import { glassPrism } from './glass-prism.ts';
import { glow } from './glow.ts';
import { golden } from './golden.ts';
import { graffiti } from './graffiti.ts';
import { grainIllustration } from './grain-illustration.ts';
import { halftone } from './halftone.ts';
import { hardFlash } from './hard-flash.ts';
import { hdr } from './hdr.ts';
import { lowPoly } from './low-poly.ts';
import { mosaicTiles } from './mosaic-tiles.ts';
import { motionBlur } from './motion-blur.ts';
import { neon } from './neon.ts';
import { noir } from './noir.ts';
import { oil } from './oil.ts';
import { pastel } from './pastel.ts';
import { pencil } from './pencil.ts';
import { photo } from './photo.ts';
import { pixel } from './pixel.ts';
import { popArt } from './pop-art.ts';
import { poster } from './poster.ts';
import { riso } from './riso.ts';
import type { RasterStyle } from './support/raster-style.ts';
import { watercolor } from './watercolor.ts';
import { woodblock } from './woodblock.ts';

/** Every raster treatment by its key. */
export const RASTER_STYLES: Readonly<Record<RasterTreatment, RasterStyle>> = {
  photo,
  'black-and-white': blackAndWhite,
  film,
  noir,
  hdr,
  evening,
  'hard-flash': hardFlash,
  'motion-blur': motionBlur,
  faded,
  cinematic,
  golden,
  'double-exposure': doubleExposure,
  glow,
  neon,
  watercolor,
  oil,
  pencil,
  'coloured-pencil': colouredPencil,
  pastel,
  crosshatch,
  engraving,
  woodblock,
  comic,
  'pop-art': popArt,
  halftone,
  riso,
  pixel,
  'low-poly': lowPoly,
  blueprint,
  'grain-illustration': grainIllustration,
  poster,
  clay,
  'mosaic-tiles': mosaicTiles,
  graffiti,
  'duotone-red': duotoneRed,
  'glass-prism': glassPrism,
};

export type { RasterTreatment } from '../treatments.ts';
export type { RasterStyle } from './support/raster-style.ts';
