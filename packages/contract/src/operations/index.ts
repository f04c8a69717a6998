import type { z } from 'zod';
import { createStyle } from './create-style.ts';
import { enhancePrompt } from './enhance-prompt.ts';
import { erase } from './erase.ts';
import { generateBackground } from './generate-background.ts';
import { generate } from './generate.ts';
import { inpaint } from './inpaint.ts';
import { outpaint } from './outpaint.ts';
import { removeBackground } from './remove-background.ts';
import { removeText } from './remove-text.ts';
import { replaceBackground } from './replace-background.ts';
import { restyle } from './restyle.ts';
import { upscale } from './upscale.ts';
import { variate } from './variate.ts';
import { vectorize } from './vectorize.ts';

/** Every canonical operation by name. Providers implement some of these and never see wire names. */
export const OPERATIONS = {
  [generate.name]: generate,
  [restyle.name]: restyle,
  [variate.name]: variate,
  [inpaint.name]: inpaint,
  [outpaint.name]: outpaint,
  [generateBackground.name]: generateBackground,
  [replaceBackground.name]: replaceBackground,
  [removeBackground.name]: removeBackground,
  [erase.name]: erase,
  [removeText.name]: removeText,
  [vectorize.name]: vectorize,
  [upscale.name]: upscale,
  [createStyle.name]: createStyle,
  [enhancePrompt.name]: enhancePrompt,
} as const;

/** A key of {@link OPERATIONS}. */
export type OperationName = keyof typeof OPERATIONS;

/** The input of one operation. */
export type OperationInput<Name extends OperationName> = z.infer<(typeof OPERATIONS)[Name]['input']>;

/** An operation with its input: what a dialect's request becomes. */
export type OperationCall = {
  [Name in OperationName]: { readonly operation: Name; readonly input: OperationInput<Name> };
}[OperationName];
