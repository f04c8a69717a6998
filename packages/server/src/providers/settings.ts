import type { z } from 'zod';
import { VENDORS } from './vendors.ts';

/** The settings of all vendors by their names in the environment. */
export const VENDOR_SETTINGS: z.ZodRawShape = Object.assign({}, ...VENDORS.map(({ settings }) => settings.shape));
