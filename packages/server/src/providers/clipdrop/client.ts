import type { FormParts, VendorAnswer, VendorHttp } from '../../net/vendor-http.ts';
import { probeKey } from '../probe-key.ts';
import type { ProviderContext, VendorBooks } from '../provider.ts';
import type { VendorDeps, VendorResult } from '../vendor.ts';
import { isSuccess, spent } from '../vendor-answer.ts';
import { refusal } from './refusal.ts';
import { VENDOR } from './facts.ts';

/** Where Clipdrop is, and with what key. */
interface ClientSettings {
  readonly baseUrl: string;
  readonly key: string;
}

/** One call that costs a credit. */
interface ClipdropRequest {
  readonly path: string;
  readonly form: FormParts;
  /** Whether the endpoint lets the caller choose the type of the answer: then it is one that loses nothing. */
  readonly canChooseType?: boolean;
  /** The seed that was sent, to be told with the picture. */
  readonly seed?: number;
}

/** Asks Clipdrop. */
export interface ClipdropClient {
  /** Sends the one request of a call that costs a credit; the answer is the picture. */
  readonly make: (request: ClipdropRequest, context: ProviderContext) => Promise<VendorResult>;
  /** See `Vendor.check`. */
  readonly check: (signal: AbortSignal) => Promise<string>;
}

/** It answers within seconds, the largest pictures and the best quality within a minute. */
const SILENCE_MS = 120_000;
const LACKING = [400];

/** Connects to Clipdrop. */
export function createClipdropClient(
  { baseUrl, key }: ClientSettings,
  { http: connect }: Pick<VendorDeps, 'http'>,
): ClipdropClient {
  const http: VendorHttp = connect({ vendor: VENDOR, baseUrl, headers: { 'x-api-key': key }, silenceMs: SILENCE_MS });
  return {
    async make({ path, form, canChooseType = false, seed }, context) {
      const headers: Record<string, string> = canChooseType ? { accept: 'image/png' } : {};
      const answer = await http({ method: 'POST', path, headers, body: { form }, isCharged: true }, context);
      if (!isSuccess(answer)) throw refusal(answer);
      if (!isPicture(answer)) throw spent(VENDOR, 'answered with something that is no picture');
      return { images: [{ bytes: answer.bytes, seed: seed ?? null }], books: booksOf(answer) };
    },
    async check(signal) {
      const form = [['transparency_handling', 'discard_alpha_layer']] as const;
      const request = { method: 'POST', path: '/remove-background/v1', body: { form } } as const;
      await probeKey({ http, request, taken: LACKING, refusalOf: refusal, signal });
      return 'the key is good: a request without a picture was refused for that, which costs nothing';
    },
  };
}

function isPicture({ headers, bytes }: VendorAnswer): boolean {
  return (headers['content-type'] ?? '').startsWith('image/') && bytes.byteLength > 0;
}

function booksOf({ headers }: VendorAnswer): VendorBooks {
  const consumed = wholeNumber(headers['x-credits-consumed']);
  const balance = wholeNumber(headers['x-remaining-credits']);
  return { ...(consumed !== undefined && { consumed }), ...(balance !== undefined && { balance }) };
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined;
}
