import { z } from 'zod';

/**
 * A named look. `vocabulary` says whose names these are; `base` is Recraft's `style` or Ideogram's `style_type`, `preset` is
 * Recraft's `substyle` or Ideogram's `style_preset`.
 */
export const styleChoice = z.object({
  vocabulary: z.enum(['recraft', 'ideogram']),
  base: z.string().optional(),
  preset: z.string().optional(),
});

/** See {@link styleChoice}. */
export type StyleChoice = z.infer<typeof styleChoice>;
