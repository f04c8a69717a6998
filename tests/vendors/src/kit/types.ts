/** One file part of a multipart request. */
export interface ReceivedFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
}

/** A request as it came over the wire, before anybody judged it. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path without the query, with the vendor's prefix: `/v1/images/inpaint`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Header names in lower case; repeated ones joined with a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** Text parts of a multipart or urlencoded body, in order of arrival. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly files: Readonly<Record<string, readonly ReceivedFile[]>>;
  /** The parsed body of an `application/json` request; undefined for other types and for JSON that does not parse. */
  readonly json: unknown;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What goes wrong with one request. "Charged" says whether the vendor's books show the request. */
export type Fault =
  /** Does and charges the work at once, answers rightly after `ms`. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Refused before any work: not charged. Without a body the vendor's own body for that status. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly body?: string;
      readonly headers?: Record<string, string>;
    }
  /** The vendor's own body for a 5xx: not charged. */
  | { readonly kind: 'failed'; readonly status: number }
  /** Does and charges the work, then destroys the socket without a byte. */
  | { readonly kind: 'cut-before-answer' }
  /** Does and charges the work, sends the headers and half of the body, then destroys the socket. */
  | { readonly kind: 'cut-mid-body' }
  /** Does and charges the work, never answers. */
  | { readonly kind: 'hang' }
  /** Destroys the socket before doing anything: not charged. */
  | { readonly kind: 'drop-unread' }
  /**
   * The safety check says no. `request` (the default): the vendor's refusal, not charged. `picture`: the work was done
   * and charged, and the picture is withheld; only where the vendor documents such an answer.
   */
  | { readonly kind: 'moderated'; readonly stage?: 'request' | 'picture' }
  /** Charged; status and content type are right, the body is not. */
  | { readonly kind: 'malformed' }
  /** Charged; every picture has other sides than promised. */
  | { readonly kind: 'wrong-size' }
  /** At most `count` pictures are delivered and charged. */
  | { readonly kind: 'fewer-pictures'; readonly count: number }
  /** Charged; the result's address answers 404. */
  | { readonly kind: 'dead-link' };

/** The next requests' faults, first come first served, or a function asked for each request. */
export type Faults = readonly (Fault | undefined)[] | ((request: ReceivedRequest) => Fault | undefined);

/** An entry of the vendor's own books. */
export interface Charge {
  readonly request: ReceivedRequest;
  readonly images: number;
  readonly credits: number;
}

/** The part of the picture that the vendor was asked to edit, as that vendor reads masks. */
export interface EditedRegion {
  readonly widthPx: number;
  readonly heightPx: number;
  /** One byte a pixel: 255 = edited, 0 = kept. */
  readonly mask: Uint8Array;
}

/** A running fake vendor. */
export interface VendorServer {
  /** Address to configure a client with, with the vendor's own prefix and no slash at the end. */
  readonly baseUrl: string;
  /** A key that the server accepts. */
  readonly key: string;
  /** Every request but downloads of results, oldest first. */
  readonly requests: readonly ReceivedRequest[];
  /** Paths of downloaded results, oldest first. */
  readonly downloads: readonly string[];
  /** What the vendor itself has charged for: one entry a request that did work. */
  readonly charges: readonly Charge[];
  readonly fault: (faults: Faults) => void;
  /** Credits left, in the vendor's own unit. */
  readonly balance: () => number;
  /** The region that a masked edit asked for; undefined when the request has no mask that this vendor would read. */
  readonly editedRegion: (request: ReceivedRequest) => Promise<EditedRegion | undefined>;
  /** From now on every result published so far is gone, as if its lifetime had passed. */
  readonly expireLinks: () => void;
  /** Forgets requests, charges, faults and results, and fills the balance up again. */
  readonly reset: () => void;
  /** Ends hanging connections and stops listening. */
  readonly close: () => Promise<void>;
}

/** Options that every fake vendor takes. */
export interface VendorOptions {
  /** The one key the server accepts. */
  readonly key?: string;
  /** Balance at the start and after a reset, in the vendor's own unit. */
  readonly credits?: number;
  /** Requests above this many within one second are refused with the vendor's own 429; no limit when absent. */
  readonly requestsPerSecond?: number;
  /** Port to listen on; 0, the default, takes a free one. */
  readonly port?: number;
}
