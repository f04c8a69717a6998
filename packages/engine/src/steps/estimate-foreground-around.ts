import type { Matte, Raster } from '@backlot/kernels';
import { chromaProducts, collect, spread, type Field } from './estimate-foreground-fields.ts';

/** Reach of "near by" at 1 megapixel, px: a few widths of the soft edge. The subject is looked for farther, away from its edge. */
const REACH_PX = 10;
const LEAST_REACH_PX = 5;
const SUBJECT_REACH = 2.5;
/** Where the edge is wide and soft (fur, down), the old background shines through so many times farther in. */
const FUR_REACH = 3;
/** Share of background beyond which solid fur is too tinted itself to say what the subject is like. */
const LEAST_DEEP = 0.15;
/** Share of background near by from which a pixel is at the edge. */
export const LEAST_SHARE = 0.03;
/** Pixels above the one alpha are the subject's for certain, pixels below the other the background's. */
const SUBJECT = 0.97;
const BACKGROUND = 0.02;

/** What lies around each pixel of a cut-out, as chosen colours with their share. */
export interface Around {
  readonly picture: Raster;
  /** "Near by", and where the edge is fur, px. */
  readonly reachPx: number;
  readonly furReachPx: number;
  /** The background, near by and as far as it shines into fur. */
  readonly outside: Field;
  readonly beyond: Field;
  /** What is half-transparent, where it is and near by. */
  readonly soft: Field;
  readonly fur: Field;
  /** The subject away from its edge, and away from fur. */
  readonly inside: Field;
  readonly deep: Field;
  /** {@link chromaProducts} of what `deep` is of; made when it is asked for. */
  readonly variety: () => Field;
  /** Whether a pixel is of the background, and whether one in a cell of a field is of the subject away from fur. */
  readonly isGround: (pixel: number) => boolean;
  readonly isDeep: (pixel: number, cell: number) => boolean;
}

/** Looks around in a picture that `matte` cuts a subject out of. */
export function lookAround(picture: Raster, { data }: Matte): Around {
  const { width, height } = picture;
  const reachPx = Math.max(LEAST_REACH_PX, REACH_PX * Math.sqrt((width * height) / 1e6));
  const furReachPx = reachPx * FUR_REACH;
  const isGround = (p: number) => data[p]! <= BACKGROUND;
  const ground = collect(picture, isGround);
  const outside = spread(ground, reachPx);
  const beyond = spread(ground, furReachPx);
  const soft = collect(picture, (p) => data[p]! > BACKGROUND && data[p]! < SUBJECT);
  const solidBeyond = (field: Field, share: number) => (p: number, cell: number) =>
    data[p]! >= SUBJECT && field.data[cell + 3]! < share;
  const isDeep = solidBeyond(beyond, LEAST_DEEP);
  let variety: Field | undefined;
  return {
    picture,
    reachPx,
    furReachPx,
    outside,
    beyond,
    soft,
    fur: spread(soft, reachPx),
    inside: spread(collect(picture, solidBeyond(outside, LEAST_SHARE)), reachPx * SUBJECT_REACH),
    deep: spread(collect(picture, isDeep), furReachPx),
    variety: () => (variety ??= spread(collect(picture, isDeep, chromaProducts), furReachPx)),
    isGround,
    isDeep,
  };
}
