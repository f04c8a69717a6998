import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Answer, Outcome } from './answer.ts';
import type { Charge, EditedRegion, Fault, ReceivedRequest } from './types.ts';

/** Everything a handler needs to know about one request. */
export interface Call {
  readonly request: ReceivedRequest;
  /** Values of the `{name}` parts of the route's path. */
  readonly params: Readonly<Record<string, string>>;
  /** This request's fault; handlers rarely look, `countOf`, `sidesOf` and `publish` obey it. */
  readonly fault: Fault | undefined;
  /** Credits left before this request. */
  readonly balance: number;
  /** The number of pictures to deliver when `wanted` were asked for. */
  readonly countOf: (wanted: number) => number;
  /** The sides to deliver when these were promised. */
  readonly sidesOf: (widthPx: number, heightPx: number) => { readonly widthPx: number; readonly heightPx: number };
  /** Keeps a result for download and gives its absolute address. */
  readonly publish: (bytes: Uint8Array, mediaType: string) => string;
  /** Writes into the books at once, for work that outlives its request; `Work` outcomes are booked by themselves. */
  readonly charge: (charge: Omit<Charge, 'request'>) => void;
}

/** One documented endpoint. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE' | 'PUT';
  /** Path with the vendor's prefix; `{name}` matches one segment. */
  readonly path: string;
  /** True for the few endpoints that need no key. */
  readonly open?: boolean;
  readonly handle: (call: Call) => Outcome | Promise<Outcome>;
}

/** A vendor: its routes, its way of saying no, and how it reads a mask. */
export interface VendorDefinition {
  /** What clients put before the paths of their calls: `/v1`, or nothing. */
  readonly prefix: string;
  readonly key: string;
  readonly credits: number;
  readonly port: number;
  /** See `VendorOptions`. */
  readonly requestsPerSecond?: number | undefined;
  readonly routes: readonly Route[];
  /** Says no to a missing or wrong key, or says nothing. */
  readonly authenticate: (request: ReceivedRequest) => Answer | undefined;
  /** The vendor's own body for a status without details: 404 of an unknown path, 429, 5xx. */
  readonly error: (status: number, request: ReceivedRequest) => Answer;
  /** The refusal of the safety check. */
  readonly moderated: (request: ReceivedRequest) => Answer;
  readonly editedRegion: (request: ReceivedRequest) => Promise<EditedRegion | undefined>;
  /** Path of a published result; `extension` has no dot. */
  readonly linkPath: (id: string, extension: string) => string;
  /** How long a published result lives; for ever when absent. */
  readonly linkLifetimeMs?: number | undefined;
  /** Takes a connection that asks for an upgrade (websocket); refused when absent. */
  readonly upgrade?: (message: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Called when the server is reset or closed: forget jobs, stop timers. */
  readonly forget?: () => void;
}
