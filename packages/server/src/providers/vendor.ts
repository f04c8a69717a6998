import type { OperationInput, OperationName, ProviderName, ResolvedCall } from '@backlot/contract';
import type { Darkroom } from '@backlot/engine';
import type { z } from 'zod';
import type { Download } from '../net/download.ts';
import type { VendorHttp, VendorHttpSettings } from '../net/vendor-http.ts';
import type { ProviderContext, ProviderLimits, VendorBooks } from './provider.ts';

/** What a vendor made, as it came: nobody has looked at it yet. */
export interface VendorResult {
  readonly images: readonly { readonly bytes: Uint8Array; readonly seed: number | null }[];
  /** For operations whose output is `text`. */
  readonly text?: string;
  /** The work was done, but not quite as asked. */
  readonly warnings?: readonly { readonly code: string; readonly message: string }[];
  /** JSON-safe facts for the record: what the vendor said of what it made. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly books?: VendorBooks;
}

type ResolvedInput<Name extends OperationName> = Extract<ResolvedCall, { operation: Name }>['input'];

/** One operation of a vendor. */
export interface VendorOperation<Name extends OperationName> {
  /**
   * The fields of the operation's input that it heeds, besides the pictures, the prompt, the count, the format of pixels and the
   * least size, which all do. A caller who sets another is not given to this vendor.
   */
  readonly heeds: readonly (keyof OperationInput<Name> & string)[];
  /** What it would not do of what it heeds, as the rest of a sentence: `makes no picture of 512 x 300`. */
  readonly refuses?: (input: OperationInput<Name>, model: string) => string | undefined;
  /** Pictures that one call can make; 1 unless said otherwise. */
  readonly picturesPerCall?: number;
  /** Does it, `count` being within `picturesPerCall`. Exactly one request in it may be `isCharged`. */
  readonly call: (input: ResolvedInput<Name>, context: ProviderContext) => Promise<VendorResult>;
}

/** The operations of a vendor by name; one that it cannot do is absent. */
export type VendorOperations = { readonly [Name in OperationName]?: VendorOperation<Name> };

/** A vendor that is configured. */
export interface Vendor {
  /** What did the work, for the record. */
  readonly engine: string;
  readonly limits: ProviderLimits;
  readonly operations: VendorOperations;
  /** Price of one picture, credits; the list price of the model that was asked for unless said otherwise. */
  readonly creditsPerImage?: (operation: OperationName, vendorCredits: number) => number;
  readonly resume?: (reference: string, call: ResolvedCall, context: ProviderContext) => Promise<VendorResult>;
  /** Tells, without spending anything, whether the key is good. */
  readonly check: (signal: AbortSignal) => Promise<string>;
}

/** What an adapter is given. */
export interface VendorDeps {
  readonly http: (settings: VendorHttpSettings) => VendorHttp;
  /** Fetches a result by the URL that a vendor gave: hostile until checked. */
  readonly download: Download;
  readonly darkroom: Darkroom;
}

/** A vendor as its folder declares it: a new provider is one folder and one line in `providers/vendors.ts`. */
export interface VendorDefinition<Settings extends z.ZodObject = z.ZodObject> {
  readonly name: ProviderName;
  /** As people call it. */
  readonly title: string;
  /** Its settings by their names in the environment. */
  readonly settings: Settings;
  /** The vendor, or undefined while it is not configured. */
  readonly create: (settings: z.output<Settings>, deps: VendorDeps) => Vendor | undefined;
}

/** Declares a vendor. */
export function defineVendor<Settings extends z.ZodObject>(
  definition: VendorDefinition<Settings>,
): VendorDefinition<Settings> {
  return definition;
}
