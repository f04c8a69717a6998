import { AppError } from '@backlot/contract';
import { createSafeFetch, type SafeFetchSettings } from './safe-fetch.ts';

/** Fetches the file at a URL that a vendor's answer names. Rejects with `AppError`. */
export type Download = (url: string, options: DownloadOptions) => Promise<Uint8Array>;

interface DownloadOptions {
  readonly signal: AbortSignal;
  /** `host:port` of the vendor itself, which the operator has named and which may be on a private network. */
  readonly trustedHost?: string;
}

/** The largest file that a vendor may hand over. */
const MAX_BYTES = 64 * 1024 * 1024;
const TRIES = 3;

/** A download that tries again what broke off: fetching what is paid for costs nothing. */
export function createDownload(settings: Pick<SafeFetchSettings, 'allowHosts' | 'resolveHost'>): Download {
  return async (url, { signal, trustedHost }) => {
    const allowHosts = new Set([...settings.allowHosts, ...(trustedHost === undefined ? [] : [trustedHost])]);
    const fetchOnce = createSafeFetch({ ...settings, allowHosts, maxBytes: MAX_BYTES });
    for (let left = TRIES - 1; ; left--) {
      try {
        return (await fetchOnce(url, signal)).bytes;
      } catch (error) {
        const mayHelp = error instanceof AppError && error.code === 'asset.unreachable' && !signal.aborted;
        if (!mayHelp || left === 0) throw error;
      }
    }
  };
}
