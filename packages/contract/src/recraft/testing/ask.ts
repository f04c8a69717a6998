import type { EndpointContext, KnownImage, KnownStyle } from '../context.ts';
import { RECRAFT_ENDPOINTS } from '../endpoints.ts';
import type { EndpointEntry, EndpointFault, EndpointReading } from '../entry.ts';
import type { StyleProfile } from '../../operations/style-profile.ts';

/** The id of a listed style of V3. */
export const NOIR_ID = '6c2f9a3e-0f3b-4a51-9d2e-0a5a2f7d9c11';
/** Ids of styles that were made here, of pixels and of shapes. */
export const OWN_ID = '11111111-0f3b-4a51-9d2e-0a5a2f7d9c11';
export const OWN_VECTOR_ID = '22222222-0f3b-4a51-9d2e-0a5a2f7d9c11';
/** The id of a picture that `explore` made, the third of its directions. */
export const EXPLORED_ID = 'c18a1988-45e7-4c00-82c4-4ad7d3dbce3a';
/** The id of a picture that `generations` made. */
export const GENERATED_ID = 'c18a1988-45e7-4c00-82c4-4ad7d3dbce3b';
/** An id that nothing has. */
export const UNKNOWN_ID = 'ffffffff-45e7-4c00-82c4-4ad7d3dbce3b';

export const PROFILE: StyleProfile = {
  version: 1,
  base: 'digital_illustration',
  palette: [{ rgb: [10, 20, 30], weight: 1 }],
  statistics: { mean: [0.5, 0, 0], deviation: [0.1, 0, 0] },
  tones: Array.from({ length: 17 }, (_, i) => i / 16),
  grain: 0,
  flatness: 0.5,
  ink: 0,
  detail: 0.5,
  softness: 0.5,
  scales: [0.1, 0.1, 0.1, 0.1],
};

const STYLES: Readonly<Record<string, KnownStyle>> = {
  [NOIR_ID]: { model: 'recraftv3', style: 'digital_illustration', substyle: 'noir' },
  [OWN_ID]: { style: 'digital_illustration', substyle: null, profile: PROFILE },
  [OWN_VECTOR_ID]: { style: 'vector_illustration', substyle: null, profile: PROFILE },
};

const EXPLORED: KnownImage = {
  endpoint: 'explore',
  model: 'recraftv4_1_pro',
  prompt: 'a cabin',
  input: {
    prompt: 'a cabin',
    count: 4,
    variety: 'directions',
    format: 'png',
    size: { width: 2048, height: 2048 },
    seed: 7,
    backgroundColour: [1, 2, 3],
  },
  seed: 9,
  direction: 2,
};
const IMAGES: Readonly<Record<string, KnownImage>> = {
  [EXPLORED_ID]: EXPLORED,
  [GENERATED_ID]: { ...EXPLORED, endpoint: 'generations' },
};

/** What is known in tests. */
export const context: EndpointContext = { findStyle: (id) => STYLES[id], findImage: (id) => IMAGES[id] };

/** The endpoint with a name. */
export function endpoint(name: string): EndpointEntry {
  const found = RECRAFT_ENDPOINTS.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`no endpoint ${name}`);
  return found;
}

/** What fields without fault mean. */
export function read(name: string, fields: object): EndpointReading {
  const reading = endpoint(name).read(fields, context);
  if (!reading.isValid) throw new Error(JSON.stringify(reading.faults));
  return reading;
}

/** What is told of fields with a fault. */
export function fault(name: string, fields: object): EndpointFault | undefined {
  const reading = endpoint(name).read(fields, context);
  return reading.isValid ? undefined : reading.faults[0];
}
