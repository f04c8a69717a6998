import type { VendorResult } from '../vendor.ts';
import { VENDOR } from './facts.ts';

/** A result with the warning that words were put into the caller's mouth. */
export function withMadeUpPrompt(result: VendorResult, prompt: string): VendorResult {
  const message = `${VENDOR} does nothing without a prompt. It was given: "${prompt}"`;
  return { ...result, warnings: [...(result.warnings ?? []), { code: 'made-up-prompt', message }] };
}
