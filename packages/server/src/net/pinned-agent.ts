import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { AppError } from '@backlot/contract';
import { Agent } from 'undici';
import { abortable } from '../abortable.ts';
import { isPublicAddress } from './public-address.ts';
import { forbidden, type RemoteUrl } from './remote-url.ts';

/** One address of a host. */
export interface HostAddress {
  readonly address: string;
  readonly family: number;
}

/** Finds every address of a host; rejects when there is none. */
export type ResolveHost = (host: string) => Promise<readonly HostAddress[]>;

interface PinnedAgentOptions {
  /** The system's resolver by default. */
  readonly resolveHost?: ResolveHost | undefined;
  /** Longest silence while connecting, before the headers and between two pieces of the body. */
  readonly idleTimeoutMs: number;
  readonly signal: AbortSignal;
}

/**
 * What connects to the host of a URL that a stranger chose, and to nothing of our own: the host is resolved here, every address must be
 * public unless the operator trusts the host, and the connection is made to a checked address and no other, so that a second answer of
 * the name server changes nothing. For one request; to be destroyed after it. Rejects with `asset.forbidden-url` or `asset.unreachable`.
 */
export async function createPinnedAgent(target: RemoteUrl, options: PinnedAgentOptions): Promise<Agent> {
  const { resolveHost, idleTimeoutMs, signal } = options;
  const addresses = await checkedAddresses(target, resolveHost, signal);
  return new Agent({
    connect: { lookup: pinnedLookup(addresses), timeout: idleTimeoutMs },
    headersTimeout: idleTimeoutMs,
    bodyTimeout: idleTimeoutMs,
  });
}

/** The addresses of a URL's host, all of them public unless it is trusted. Rejects as {@link createPinnedAgent} does. */
export async function checkedAddresses(
  { host, isTrusted }: RemoteUrl,
  resolveHost: ResolveHost = resolveWithSystem,
  signal: AbortSignal = AbortSignal.timeout(RESOLVE_TIMEOUT_MS),
): Promise<readonly HostAddress[]> {
  const family = isIP(host);
  const addresses = family === 0 ? await abortable(() => resolveHost(host), signal) : [{ address: host, family }];
  if (addresses.length === 0) throw new AppError('asset.unreachable', 'The URL could not be fetched.');
  if (!isTrusted && !addresses.every(({ address }) => isPublicAddress(address)))
    throw forbidden('Its host is not on the public internet.');
  return addresses;
}

const RESOLVE_TIMEOUT_MS = 5_000;

/** Answers every look-up with the addresses that were checked. */
function pinnedLookup(addresses: readonly HostAddress[]): LookupFunction {
  return (_host, { all }, callback) => {
    const [first] = addresses;
    if (all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family ?? 0);
  };
}

async function resolveWithSystem(host: string): Promise<readonly HostAddress[]> {
  return lookup(host, { all: true, verbatim: true });
}
