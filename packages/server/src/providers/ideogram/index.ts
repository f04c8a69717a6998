import { z } from 'zod';
import { baseUrlSetting, secretSetting, wholeNumberSetting } from '../setting-kinds.ts';
import { defineVendor } from '../vendor.ts';
import { createIdeogramClient } from './client.ts';
import { erase } from './erase.ts';
import { generate } from './generate.ts';
import { inpaint } from './inpaint.ts';
import { outpaint } from './outpaint.ts';
import { replaceBackground } from './replace-background.ts';
import { restyle } from './restyle.ts';
import { VENDOR } from './facts.ts';
import { upscale } from './upscale.ts';
import { variate } from './variate.ts';

/** Requests in flight that Ideogram allows an account by default. */
const DEFAULT_CONCURRENCY = 10;
const MAX_CONCURRENCY = 1000;

/** Ideogram 3.0, https://developer.ideogram.ai. */
export const ideogram = defineVendor({
  name: 'ideogram',
  title: VENDOR,
  settings: z.object({
    BACKLOT_IDEOGRAM_API_KEY: secretSetting('The key for the API of Ideogram. Without it Ideogram is not asked.'),
    BACKLOT_IDEOGRAM_URL: baseUrlSetting('The base URL of the API of Ideogram.').prefault('https://api.ideogram.ai'),
    BACKLOT_IDEOGRAM_CONCURRENCY: wholeNumberSetting(1, MAX_CONCURRENCY)
      .default(DEFAULT_CONCURRENCY)
      .describe('Requests to Ideogram that may be on at once; the account must allow as many.'),
  }),
  create: (settings, deps) => {
    const key = settings.BACKLOT_IDEOGRAM_API_KEY?.reveal();
    if (key === undefined || key === '') return undefined;
    const client = createIdeogramClient({ baseUrl: settings.BACKLOT_IDEOGRAM_URL, key }, deps);
    const tools = { client, darkroom: deps.darkroom };
    return {
      engine: 'ideogram/v3',
      limits: { concurrency: settings.BACKLOT_IDEOGRAM_CONCURRENCY },
      operations: {
        generate: generate(tools),
        restyle: restyle(tools),
        variate: variate(tools),
        inpaint: inpaint(tools),
        'generate-background': inpaint(tools),
        erase: erase(tools),
        outpaint: outpaint(tools),
        'replace-background': replaceBackground(tools),
        upscale: upscale(tools),
      },
      check: client.check,
    };
  },
});
