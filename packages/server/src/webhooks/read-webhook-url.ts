import { AppError } from '@backlot/contract';
import { readRemoteUrl, type RemoteUrl } from '../net/remote-url.ts';

/** Longer ones are refused by receivers, too. */
export const MAX_URL_LENGTH = 2048;

/**
 * Checks what can be known of a webhook's URL without the network: as for any URL of a stranger's, and https unless the operator trusts
 * `host:port`. Throws `asset.forbidden-url`.
 */
export function readWebhookUrl(text: string, allowHosts: ReadonlySet<string>): RemoteUrl {
  const target = readRemoteUrl(text, allowHosts);
  if (target.url.protocol !== 'https:' && !target.isTrusted)
    throw new AppError('asset.forbidden-url', 'The URL cannot be used. It must begin with https://.');
  return target;
}
