import { z } from 'zod';
import { baseUrlSetting, secretSetting, wholeNumberSetting } from '../setting-kinds.ts';
import { defineVendor } from '../vendor.ts';
import { createClipdropClient } from './client.ts';
import { erase } from './erase.ts';
import { generate } from './generate.ts';
import { inpaint } from './inpaint.ts';
import { outpaint } from './outpaint.ts';
import { removeBackground } from './remove-background.ts';
import { removeText } from './remove-text.ts';
import { replaceBackground } from './replace-background.ts';
import { VENDOR } from './facts.ts';
import { upscale } from './upscale.ts';
import { variate } from './variate.ts';

/** The vendor names no limit of requests at once; within a minute it takes 60 by default. */
const CONCURRENCY = 8;
const DEFAULT_PER_MINUTE = 60;
const MAX_PER_MINUTE = 100_000;

/** Clipdrop, https://clipdrop.co/apis/docs. */
export const clipdrop = defineVendor({
  name: 'clipdrop',
  title: VENDOR,
  settings: z.object({
    BACKLOT_CLIPDROP_API_KEY: secretSetting('The key for the API of Clipdrop. Without it Clipdrop is not asked.'),
    BACKLOT_CLIPDROP_URL: baseUrlSetting('The base URL of the API of Clipdrop.').prefault('https://clipdrop-api.co'),
    BACKLOT_CLIPDROP_PER_MINUTE: wholeNumberSetting(1, MAX_PER_MINUTE)
      .default(DEFAULT_PER_MINUTE)
      .describe('Requests to Clipdrop within a minute; the key must allow as many.'),
  }),
  create: (settings, deps) => {
    const key = settings.BACKLOT_CLIPDROP_API_KEY?.reveal();
    if (key === undefined || key === '') return undefined;
    const client = createClipdropClient({ baseUrl: settings.BACKLOT_CLIPDROP_URL, key }, deps);
    const tools = { client, darkroom: deps.darkroom };
    return {
      engine: 'clipdrop/v1',
      // One picture a request, so that limits of either are the same.
      limits: { concurrency: CONCURRENCY, picturesPerMinute: settings.BACKLOT_CLIPDROP_PER_MINUTE },
      operations: {
        generate: generate(tools),
        variate: variate(tools),
        inpaint: inpaint(tools),
        'generate-background': inpaint(tools),
        erase: erase(tools),
        outpaint: outpaint(tools),
        'replace-background': replaceBackground(tools),
        'remove-background': removeBackground(tools),
        'remove-text': removeText(tools),
        upscale: upscale(tools),
      },
      check: client.check,
    };
  },
});
