import type { EndpointEntry } from '@backlot/contract';
import { faultOf } from '../shared/endpoints/errors.ts';
import { readFields } from '../shared/endpoints/read-fields.ts';
import { runEndpoint, type Exchange } from '../shared/endpoints/run-endpoint.ts';
import { withCarried } from '../shared/endpoints/with-carried.ts';
import { createContext } from './create-context.ts';
import type { RecraftDependencies } from './dependencies.ts';
import { presentAnswer } from './present-answer.ts';

/** `POST` to an endpoint: does what is asked and answers when it is done. */
export async function postEndpoint(
  deps: RecraftDependencies,
  entry: EndpointEntry,
  exchange: Exchange,
): Promise<object> {
  return await withCarried(deps, async (carried) => {
    const fields = await readFields(exchange.request, entry, carried);
    const reading = entry.read(fields, await createContext(deps, exchange.principal.teamId, entry, fields));
    if (!reading.isValid) throw faultOf(reading);
    const understood = { dialect: 'recraft', type: entry.name, fields, carried, entry, reading } as const;
    return await runEndpoint(deps, exchange, understood, (record) =>
      presentAnswer(deps, record, { ...entry, ...reading }),
    );
  });
}
