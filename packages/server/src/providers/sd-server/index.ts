import type { OperationName } from '@backlot/contract';
import { z } from 'zod';
import { baseUrlSetting, wholeNumberSetting } from '../setting-kinds.ts';
import { defineVendor, type VendorOperation, type VendorOperations } from '../vendor.ts';
import { createSdServerClient } from './client.ts';
import type { Desk } from './desk.ts';
import { erase } from './erase.ts';
import { generate } from './generate.ts';
import { inpaint } from './inpaint.ts';
import { outpaint } from './outpaint.ts';
import { replaceBackground } from './replace-background.ts';
import { restyle } from './restyle.ts';
import { STEP_PX } from './sizes.ts';
import { TITLE } from './title.ts';
import { variate } from './variate.ts';

const DEFAULT_CREDITS = 1000;
const DEFAULT_SIDE_PX = 1024;
const MAX_SIDE_PX = 2048;
const DEFAULT_POLL_MS = 500;
const MIN_POLL_MS = 10;
const MAX_POLL_MS = 60_000;
const MAX_CREDITS = 1_000_000_000;
const MAX_CONCURRENCY = 64;

/** The server of stable-diffusion.cpp: its own API of jobs. */
export const sdServer = defineVendor({
  name: 'sd-server',
  title: TITLE,
  settings: z.object({
    BACKLOT_SD_SERVER_URL: baseUrlSetting(
      'Address of `sd-server` of stable-diffusion.cpp, such as `http://127.0.0.1:1234`. Without it none is asked.',
    ).optional(),
    BACKLOT_SD_SERVER_CREDITS: wholeNumberSetting(0, MAX_CREDITS)
      .default(DEFAULT_CREDITS)
      .describe('Price of a picture that `sd-server` makes, in credits (millionths of a US dollar).'),
    BACKLOT_SD_SERVER_SIDE_PX: wholeNumberSetting(STEP_PX, MAX_SIDE_PX)
      .multipleOf(STEP_PX)
      .default(DEFAULT_SIDE_PX)
      .describe(
        'Side of the squares that the model of `sd-server` was made for, in px: 512 for SD 1, 1024 for SDXL and newer. Edits are made with as many pixels.',
      ),
    BACKLOT_SD_SERVER_CONCURRENCY: wholeNumberSetting(1, MAX_CONCURRENCY)
      .default(1)
      .describe('Jobs of `sd-server` that may be on at once. It makes one after the other.'),
    BACKLOT_SD_SERVER_POLL_MS: wholeNumberSetting(MIN_POLL_MS, MAX_POLL_MS)
      .default(DEFAULT_POLL_MS)
      .describe('Milliseconds between two questions to `sd-server` whether a job is done.'),
  }),
  create: (settings, deps) => {
    const { BACKLOT_SD_SERVER_URL: baseUrl, BACKLOT_SD_SERVER_SIDE_PX: sidePx } = settings;
    if (baseUrl === undefined) return undefined;
    const client = createSdServerClient({ baseUrl, pollMs: settings.BACKLOT_SD_SERVER_POLL_MS }, deps);
    const desk = { darkroom: deps.darkroom, sidePx };
    return {
      engine: 'sd-server',
      limits: { concurrency: settings.BACKLOT_SD_SERVER_CONCURRENCY },
      operations: operationsOf({ ...desk, client }),
      creditsPerImage: () => settings.BACKLOT_SD_SERVER_CREDITS,
      // The same order is prepared once more, so that it says the same of itself; in place of being sent, its job is waited for.
      resume: async (reference, { operation, input }, context) => {
        const collecting: Desk['client'] = { make: (order, within) => client.collect(reference, order, within) };
        const begun = operationsOf({ ...desk, client: collecting })[operation] as
          | VendorOperation<OperationName>
          | undefined;
        if (begun === undefined) throw new TypeError(`no job was ever begun for ${operation}`);
        return begun.call(input as never, context);
      },
      check: client.check,
    };
  },
});

function operationsOf(desk: Desk): VendorOperations {
  return {
    generate: generate(desk),
    restyle: restyle(desk),
    variate: variate(desk),
    inpaint: inpaint(desk),
    'generate-background': inpaint(desk),
    'replace-background': replaceBackground(desk),
    erase: erase(desk),
    outpaint: outpaint(desk),
  };
}
