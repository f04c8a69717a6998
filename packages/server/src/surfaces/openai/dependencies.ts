import type { EndpointContext, EndpointEntry } from '@backlot/contract';
import type { Authenticate } from '../../auth/authenticate.ts';
import type { EndpointDependencies } from '../shared/endpoints/dependencies.ts';

/** Everything that this surface needs from the rest of the house. */
export interface OpenAiDependencies extends EndpointDependencies {
  readonly authenticate: Authenticate;
  /** Looks up what a request names by ids, as far as the team may know it. */
  readonly findContext: (
    teamId: string,
    entry: EndpointEntry,
    fields: Readonly<Record<string, unknown>>,
  ) => Promise<EndpointContext>;
  readonly pictures: {
    /** The bytes that a key or an `http(s)` URL leads to. */
    readonly read: (request: {
      readonly teamId: string;
      readonly reference: string;
      readonly field: string;
      readonly signal: AbortSignal;
    }) => Promise<Uint8Array>;
    /** Looks at the header of a picture and checks it against the limits; rejects with what is wrong with it. */
    readonly inspect: (
      bytes: Uint8Array,
      field: string,
    ) => Promise<{ readonly widthPx: number; readonly heightPx: number }>;
    /** A grey PNG of a picture's transparency, white where it is clear; undefined when it is opaque. */
    readonly maskFromAlpha: (bytes: Uint8Array, field: string) => Promise<Uint8Array | undefined>;
  };
}
