import type { ReceivedRequest, VendorServer } from '@backlot/fake-vendors';

/** The one request that was sent; throws if there was none, or more. */
export function onlyRequest({ requests }: Pick<VendorServer, 'requests'>): ReceivedRequest {
  const [request, ...others] = requests;
  if (request === undefined || others.length > 0) throw new Error(`${requests.length} requests were sent`);
  return request;
}
