import type { EndpointFault } from './entry.ts';

/** A fault of a field; `message` is to be read after its name. */
export function faultOf(field: string, message: string): EndpointFault {
  return { field, message: `${field} ${message}`, code: 'invalid_request_parameter' };
}
