import {
  RECRAFT_ENDPOINTS,
  type EndpointFault,
  type EndpointFaults,
  type OpenAiEndpoint,
  type TranslatedRequest,
} from '@backlot/contract';
import { goneSignal } from '../shared/gone-signal.ts';
import { faultOf, FaultError } from '../shared/endpoints/errors.ts';
import { presentHead, presentImages, type HandOver } from '../shared/endpoints/present-images.ts';
import { readFields } from '../shared/endpoints/read-fields.ts';
import { runEndpoint, type Exchange } from '../shared/endpoints/run-endpoint.ts';
import { withCarried } from '../shared/endpoints/with-carried.ts';
import type { OpenAiDependencies } from './dependencies.ts';
import { seePictures } from './see-pictures.ts';

/** `POST /v1/images/edits` and its like: what Recraft's endpoints do, asked for in OpenAI's words. */
export async function postOpenAi(
  deps: OpenAiDependencies,
  endpoint: OpenAiEndpoint,
  exchange: Exchange,
): Promise<object> {
  return await withCarried(deps, async (carried) => {
    const asked = await readFields(exchange.request, endpoint.body, carried);
    const handOver = readHandOver(asked);
    const { teamId } = exchange.principal;
    const signal = goneSignal(exchange.reply);
    const { seen, fields } = await seePictures(deps, { teamId, fields: asked, carried, signal });
    const translated = endpoint.translate(fields, seen);
    const entry = entryOf(translated);
    const reading = entry.read(translated.fields, await deps.findContext(teamId, entry, translated.fields));
    if (!reading.isValid) throw inOwnWords(reading);
    const understood = { dialect: 'openai', type: endpoint.name, fields, carried, entry, reading } as const;
    return await runEndpoint(deps, exchange, understood, async (record) => ({
      ...presentHead(record),
      data: await presentImages(deps, record, handOver),
    }));
  });
}

function entryOf({ endpoint }: TranslatedRequest): (typeof RECRAFT_ENDPOINTS)[number] {
  const entry = RECRAFT_ENDPOINTS.find(({ name }) => name === endpoint);
  if (entry === undefined) throw new Error(`there is no endpoint ${endpoint}`);
  return entry;
}

/**
 * Clients that do not say how they want their pictures expect links or bytes, by the model that they think they speak with: they get
 * both.
 */
function readHandOver({ response_format: format, stream }: Readonly<Record<string, unknown>>): HandOver {
  if (stream === true) throw fault('stream', 'should be left out: answers come in one piece');
  if (format === undefined) return 'both';
  if (format === 'url' || format === 'b64_json') return format;
  throw fault('response_format', 'should be one of: url, b64_json');
}

function fault(field: string, message: string): FaultError {
  return new FaultError({ field, message: `${field} ${message}`, code: 'invalid_request_parameter' });
}

/** Pictures have other names in Recraft's fields. */
function inOwnWords(faults: EndpointFaults): Error {
  const rename = (text: string) => text.replace(/^(image|mask)_url\b/, '$1');
  return faultOf({
    ...faults,
    faults: faults.faults.map(({ field, message, code }): EndpointFault => ({
      field: rename(field),
      message: rename(message),
      code,
    })),
  });
}
