import { z } from 'zod';
import { appearance } from './appearance.ts';

/** Pictures with a shorter side are refused, px: what the API that was asked promises. Absent: any size. SVG has no size of its own. */
export const minSidePx = z.int().min(1).optional();

/** How pixels are written; PNG unless asked otherwise. Neither loses anything. */
export const pixelFormat = z.enum(['png', 'webp']).optional();

/** How pictures are written; PNG unless asked otherwise. As `svg` they are made of shapes. */
export const pictureFormat = z.enum(['png', 'webp', 'svg']).optional();

/** Same input, seed and version give the same pixels; absent = chosen by the run and reported. */
export const seed = z.int().min(0).max(0xffff_ffff).optional();

/** How many pictures to make. */
export const count = z.int().min(1).max(10);

/** What operations that make a picture anew take besides it and the prompt. */
export const remaking = { count, seed, format: pictureFormat, minSidePx, ...appearance };
