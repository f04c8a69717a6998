import { z } from 'zod';

/** Pictures with a shorter side are refused, px: what the API that was asked promises. Absent: any size. SVG has no size of its own. */
export const minSidePx = z.int().min(1).optional();

/** How pixels are written; PNG unless asked otherwise. Neither loses anything. */
export const pixelFormat = z.enum(['png', 'webp']).optional();
