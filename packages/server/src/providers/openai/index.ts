import { z } from 'zod';
import { baseUrlSetting, secretSetting, wholeNumberSetting } from '../setting-kinds.ts';
import { defineVendor, type VendorOperations } from '../vendor.ts';
import { createOpenAiClient } from './client.ts';
import type { Desk } from './desk.ts';
import { erase } from './erase.ts';
import { generate } from './generate.ts';
import { inpaint } from './inpaint.ts';
import { rulesOf, type Flavour } from './models.ts';
import { outpaint } from './outpaint.ts';
import { replaceBackground } from './replace-background.ts';
import { restyle } from './restyle.ts';
import { variate } from './variate.ts';

const OPENAI_URL = 'https://api.openai.com/v1';
const OPENAI_HOST = /(^|\.)openai\.com$/;
const TITLES = { openai: 'OpenAI', compatible: 'The OpenAI-compatible server' } as const satisfies Record<
  Flavour,
  string
>;
/**
 * gpt-image-1 at medium quality: 1584 tokens of a picture of 1024 x 1536 at 40 each, and some for the picture and the words that
 * it is made of (https://platform.openai.com/docs/pricing). A server of one's own: as `sd-server`.
 */
const DEFAULT_CREDITS = { openai: 67_000, compatible: 1000 } as const satisfies Record<Flavour, number>;
const MAX_CREDITS = 1_000_000_000;
const DEFAULT_CONCURRENCY = 4;
const MAX_CONCURRENCY = 100;
const MAX_PER_MINUTE = 100_000;

/** OpenAI's API of images, https://platform.openai.com/docs/api-reference/images, and the many servers that speak it. */
export const openai = defineVendor({
  name: 'openai',
  title: TITLES.openai,
  settings: z.object({
    BACKLOT_OPENAI_API_KEY: secretSetting(
      'The key for OpenAI, or for a server that speaks its API of images. Without it and without a URL none is asked.',
    ),
    BACKLOT_OPENAI_URL: baseUrlSetting(
      `Base URL of a server that speaks OpenAI's API of images, with its version; ${OPENAI_URL} unless set.`,
    ).optional(),
    BACKLOT_OPENAI_FLAVOUR: z
      .enum(['openai', 'compatible'])
      .optional()
      .describe(
        'By whose rules that server goes: `openai` for OpenAI and gateways to it, `compatible` for LocalAI and the like, which take any size. Unless set, by the host of the URL.',
      ),
    BACKLOT_OPENAI_MODEL: z.string().min(1).default('gpt-image-1').describe('The model that it is asked for.'),
    BACKLOT_OPENAI_QUALITY: z
      .enum(['low', 'medium', 'high'])
      .default('medium')
      .describe('The quality that models of OpenAI which have several are asked for. It decides over their price.'),
    BACKLOT_OPENAI_CREDITS: wholeNumberSetting(0, MAX_CREDITS)
      .optional()
      .describe(
        `Price of a picture in credits (millionths of a US dollar): set it together with model and quality. Unless set ${DEFAULT_CREDITS.openai}, the list price of gpt-image-1 at medium quality, and ${DEFAULT_CREDITS.compatible} where the flavour is \`compatible\`.`,
      ),
    BACKLOT_OPENAI_CONCURRENCY: wholeNumberSetting(1, MAX_CONCURRENCY)
      .default(DEFAULT_CONCURRENCY)
      .describe('Requests to it that may be on at once.'),
    BACKLOT_OPENAI_PER_MINUTE: wholeNumberSetting(1, MAX_PER_MINUTE)
      .optional()
      .describe('Pictures that it may be asked for within a minute: what the account allows. No limit unless set.'),
  }),
  create: (settings, deps) => {
    const key = settings.BACKLOT_OPENAI_API_KEY?.reveal() || undefined;
    if (key === undefined && settings.BACKLOT_OPENAI_URL === undefined) return undefined;
    const baseUrl = settings.BACKLOT_OPENAI_URL ?? OPENAI_URL;
    const flavour = settings.BACKLOT_OPENAI_FLAVOUR ?? flavourOf(baseUrl);
    const { BACKLOT_OPENAI_MODEL: model, BACKLOT_OPENAI_PER_MINUTE: picturesPerMinute } = settings;
    const title = TITLES[flavour];
    const client = createOpenAiClient({ title, baseUrl, key }, deps);
    const desk = { client, darkroom: deps.darkroom, rules: rulesOf(model, flavour), title, model };
    const credits = settings.BACKLOT_OPENAI_CREDITS ?? DEFAULT_CREDITS[flavour];
    return {
      engine: `${flavour === 'openai' ? 'openai' : 'openai-compatible'}/${model}`,
      limits: {
        concurrency: settings.BACKLOT_OPENAI_CONCURRENCY,
        ...(picturesPerMinute !== undefined && { picturesPerMinute }),
      },
      operations: operationsOf({ ...desk, quality: settings.BACKLOT_OPENAI_QUALITY }),
      creditsPerImage: () => credits,
      check: client.check,
    };
  },
});

function flavourOf(baseUrl: string): Flavour {
  return OPENAI_HOST.test(new URL(baseUrl).hostname) ? 'openai' : 'compatible';
}

/** What its model can do. It cuts nothing out: asked for a clear background, it draws the subject anew. */
function operationsOf(desk: Desk): VendorOperations {
  const { edits, canVary } = desk.rules;
  return {
    generate: generate(desk),
    ...(edits === 'anything' && { restyle: restyle(desk) }),
    ...(edits !== 'nothing' && {
      inpaint: inpaint(desk),
      'generate-background': inpaint(desk),
      'replace-background': replaceBackground(desk),
      erase: erase(desk),
      outpaint: outpaint(desk),
    }),
    ...(canVary && { variate: variate(desk) }),
  };
}
