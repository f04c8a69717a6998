import type { z } from 'zod';
import { erase } from './erase.ts';
import { removeBackground } from './remove-background.ts';
import { replaceBackground } from './replace-background.ts';
import { upscale } from './upscale.ts';
import { vectorize } from './vectorize.ts';

/** Every canonical operation by name. Providers implement some of these and never see wire names. */
export const OPERATIONS = {
  [replaceBackground.name]: replaceBackground,
  [removeBackground.name]: removeBackground,
  [erase.name]: erase,
  [vectorize.name]: vectorize,
  [upscale.name]: upscale,
} as const;

/** A key of {@link OPERATIONS}. */
export type OperationName = keyof typeof OPERATIONS;

/** The input of one operation. */
export type OperationInput<Name extends OperationName> = z.infer<(typeof OPERATIONS)[Name]['input']>;

/** An operation with its input: what a dialect's request becomes. */
export type OperationCall = {
  [Name in OperationName]: { readonly operation: Name; readonly input: OperationInput<Name> };
}[OperationName];
