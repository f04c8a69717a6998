import { madeUpPrompt } from '../made-up-prompt.ts';
import type { VendorResult } from '../vendor.ts';
import { VENDOR } from './facts.ts';

/** A result with the warning that words were put into the caller's mouth. */
export function withMadeUpPrompt(result: VendorResult, prompt: string): VendorResult {
  return { ...result, warnings: [...(result.warnings ?? []), madeUpPrompt(VENDOR, prompt)] };
}
