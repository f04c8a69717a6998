import { resolve } from 'node:path';
import { z } from 'zod';
import { unknownOutcome } from '../../net/attempt-error.ts';
import { baseUrlSetting, wholeNumberSetting } from '../setting-kinds.ts';
import { defineVendor } from '../vendor.ts';
import { check } from './check.ts';
import { createComfyClient } from './client.ts';
import { operationsOf, templateFor } from './operations.ts';
import { createStudio } from './studio.ts';
import { readTemplates } from './template/read-templates.ts';
import { TITLE } from './title.ts';
import { PACE } from './wait-for.ts';

/** While it loads a model it may answer nobody. */
const SILENCE_MS = 60_000;
const MAX_CONCURRENCY = 100;
const MAX_CREDITS = 1_000_000_000;
/** The sizes of Recraft's older models end here. */
const DEFAULT_MAX_PIXELS = 2048 * 1024;
const LEAST_MAX_PIXELS = 256 * 256;
const MOST_MAX_PIXELS = 4096 * 4096;

/** An own ComfyUI, https://docs.comfy.org, with workflows of the operator's. */
export const comfyui = defineVendor({
  name: 'comfyui',
  title: TITLE,
  settings: z.object({
    BACKLOT_COMFYUI_URL: baseUrlSetting(
      'Address of a ComfyUI, `http://127.0.0.1:8188`. Without it none is asked.',
    ).optional(),
    BACKLOT_COMFYUI_WORKFLOWS: z
      .string()
      .optional()
      .describe('Folder of the workflow templates for ComfyUI, one file for each operation: `inpaint.json`.'),
    BACKLOT_COMFYUI_CREDITS: wholeNumberSetting(0, MAX_CREDITS)
      .default(1000)
      .describe('Price of one picture made by ComfyUI, in credits.'),
    BACKLOT_COMFYUI_CONCURRENCY: wholeNumberSetting(1, MAX_CONCURRENCY)
      .default(1)
      .describe('Calls to ComfyUI that may be on at once; it works on them one after the other.'),
    BACKLOT_COMFYUI_MAX_PIXELS: wholeNumberSetting(LEAST_MAX_PIXELS, MOST_MAX_PIXELS)
      .default(DEFAULT_MAX_PIXELS)
      .describe('Pixels of the largest picture that ComfyUI makes; larger pictures are edited at this size.'),
  }),
  create: (settings, { http: connect, darkroom }) => {
    const { BACKLOT_COMFYUI_URL: baseUrl, BACKLOT_COMFYUI_WORKFLOWS: folder } = settings;
    if (baseUrl === undefined) return undefined;
    if (folder === undefined)
      throw new Error('BACKLOT_COMFYUI_URL is set, but BACKLOT_COMFYUI_WORKFLOWS names no folder of templates.');
    const templates = readTemplates(resolve(folder));
    const client = createComfyClient(connect({ vendor: TITLE, baseUrl, headers: {}, silenceMs: SILENCE_MS }));
    const studio = createStudio({ client, baseUrl, pace: PACE });
    return {
      engine: 'comfyui',
      limits: { concurrency: settings.BACKLOT_COMFYUI_CONCURRENCY },
      creditsPerImage: () => settings.BACKLOT_COMFYUI_CREDITS,
      operations: operationsOf({ client, studio, darkroom, templates, maxPixels: settings.BACKLOT_COMFYUI_MAX_PIXELS }),
      resume: (reference, call, context) => {
        const template = templateFor(templates, call);
        if (template === undefined) throw unknownOutcome(TITLE, 'was asked by a template that is no longer there');
        const { seed } = call.input;
        const count = 'count' in call.input ? call.input.count : 1;
        return studio.resume(reference, { template, count, seed }, context);
      },
      check: (signal) => check(client, Object.values(templates), signal),
    };
  },
});
