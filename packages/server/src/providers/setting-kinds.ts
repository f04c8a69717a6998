import { z } from 'zod';
import { Secret } from '../secret.ts';

/** A vendor's key: kept as a {@link Secret} from the moment it is read. In the environment, or in the file that `…_FILE` names. */
export const secretSetting = (description: string) =>
  z
    .union([z.instanceof(Secret), z.string().transform((text) => new Secret(text.trim()))])
    .optional()
    .meta({ isSecret: true, description });

/** The base URL of a vendor, without a slash at its end. */
export const baseUrlSetting = (description: string) =>
  z
    .url({ protocol: /^https?$/, error: 'an http:// or https:// URL is expected' })
    .transform((url) => url.replace(/\/+$/, ''))
    .describe(description);

/** A whole number within bounds. */
export const wholeNumberSetting = (least: number, most: number) =>
  z.coerce.number('a whole number is expected').int('a whole number is expected').min(least).max(most);
