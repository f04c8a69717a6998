import { AppError } from '@backlot/contract';

/** Ports that web servers of pictures listen on; others are spoken to only if the operator lists them. */
const WEB_PORTS = new Set([80, 443, 8080, 8443]);

/** A URL that may be fetched once its host has been resolved and checked. */
export interface RemoteUrl {
  readonly url: URL;
  /** Without the brackets of IPv6. */
  readonly host: string;
  /** Whether the operator trusts `host:port`, so that it may be on a private network. */
  readonly isTrusted: boolean;
}

/**
 * Checks what can be known of a URL without the network: http or https, no credentials, a usual port unless `host:port` is listed
 * in `allowHosts`. Throws `asset.forbidden-url`.
 */
export function readRemoteUrl(text: string, allowHosts: ReadonlySet<string>): RemoteUrl {
  if (!URL.canParse(text)) throw forbidden('It is not a URL.');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw forbidden('Only http and https are fetched.');
  if (url.username !== '' || url.password !== '') throw forbidden('It contains credentials.');
  const defaultPort = url.protocol === 'https:' ? 443 : 80;
  const port = url.port === '' ? defaultPort : Number(url.port);
  const isTrusted = allowHosts.has(`${url.hostname}:${port}`);
  if (!isTrusted && !WEB_PORTS.has(port)) throw forbidden(`Port ${port} is not one that pictures are fetched from.`);
  return { url, host: url.hostname.replace(/^\[|\]$/g, ''), isTrusted };
}

/** The refusal of an address, with what the caller may know about it. */
export function forbidden(reason: string): AppError {
  return new AppError('asset.forbidden-url', `The URL cannot be used. ${reason}`);
}
