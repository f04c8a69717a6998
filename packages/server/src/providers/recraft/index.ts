import { z } from 'zod';
import { hostOf } from '../host-of.ts';
import { baseUrlSetting, secretSetting, wholeNumberSetting } from '../setting-kinds.ts';
import { defineVendor, type VendorOperations } from '../vendor.ts';
import { check } from './check.ts';
import { createRecraftClient } from './client.ts';
import type { Desk } from './desk.ts';
import { enhancePrompt } from './enhance-prompt.ts';
import { VENDOR } from './facts.ts';
import { generate } from './generate.ts';
import { generateBackground, inpaint } from './masked.ts';
import { outpaint } from './outpaint.ts';
import { replaceBackground } from './replace-background.ts';
import { restyle } from './restyle.ts';
import { erase, removeBackground, upscale } from './tools.ts';
import { variate } from './variate.ts';
import { vectorize } from './vectorize.ts';

/** Calls block until the pictures are there: large ones and creative upscales take minutes. */
const SILENCE_MS = 300_000;
/** The documented limits of an account. */
const PER_SECOND = 5;
const PICTURES_PER_MINUTE = 100;
const DEFAULT_CONCURRENCY = 5;
const MAX_LIMIT = 100_000;

const limit = (usual: number, description: string) =>
  wholeNumberSetting(1, MAX_LIMIT).default(usual).describe(description);

/** Recraft's own API. */
export const recraft = defineVendor({
  name: 'recraft',
  title: VENDOR,
  settings: z.object({
    BACKLOT_RECRAFT_API_KEY: secretSetting('The key for the API of Recraft. Without it Recraft is not asked.'),
    BACKLOT_RECRAFT_URL: baseUrlSetting('The base URL of the API of Recraft.').prefault(
      'https://external.api.recraft.ai/v1',
    ),
    BACKLOT_RECRAFT_CONCURRENCY: limit(DEFAULT_CONCURRENCY, 'Calls to Recraft that may be on at once.'),
    BACKLOT_RECRAFT_ACCOUNT_PER_SECOND: limit(PER_SECOND, 'Calls a second that the account at Recraft allows.'),
    BACKLOT_RECRAFT_ACCOUNT_PICTURES_PER_MINUTE: limit(
      PICTURES_PER_MINUTE,
      'Pictures a minute that the account at Recraft allows.',
    ),
  }),
  create: (settings, { http: connect, download, darkroom }) => {
    const { BACKLOT_RECRAFT_API_KEY: secret, BACKLOT_RECRAFT_URL: baseUrl } = settings;
    const key = secret?.reveal();
    if (key === undefined || key === '') return undefined;
    const headers = { authorization: `Bearer ${key}` };
    const http = connect({ vendor: VENDOR, baseUrl, headers, silenceMs: SILENCE_MS });
    const client = createRecraftClient({ http, download, host: hostOf(baseUrl) });
    return {
      engine: 'recraft/v1',
      limits: {
        concurrency: settings.BACKLOT_RECRAFT_CONCURRENCY,
        perSecond: settings.BACKLOT_RECRAFT_ACCOUNT_PER_SECOND,
        picturesPerMinute: settings.BACKLOT_RECRAFT_ACCOUNT_PICTURES_PER_MINUTE,
      },
      operations: operationsOf({ client, darkroom }),
      check: (signal) => check(http, signal),
    };
  },
});

/** What it does. Styles are made there of pictures and known by an id, here of measurements: those are not its own. */
function operationsOf(desk: Desk): VendorOperations {
  return {
    generate: generate(desk),
    restyle: restyle(desk),
    variate: variate(desk),
    inpaint: inpaint(desk),
    outpaint: outpaint(desk),
    'generate-background': generateBackground(desk),
    'replace-background': replaceBackground(desk),
    'remove-background': removeBackground(desk),
    erase: erase(desk),
    vectorize: vectorize(desk),
    upscale: upscale(desk),
    'enhance-prompt': enhancePrompt(desk),
  };
}
