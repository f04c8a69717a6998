import {
  startClipdrop,
  startIdeogram,
  startRecraft,
  type Fault,
  type ReceivedRequest,
  type VendorServer,
} from '@backlot/fake-vendors';
import type { Random } from '@backlot/kernels';

/** The vendors that are asked. */
export type VendorName = 'recraft' | 'ideogram' | 'clipdrop';

/** Local vendors that fail at random, and what a server must be told to ask them. */
export interface FaultyVendors {
  readonly servers: Readonly<Record<VendorName, VendorServer>>;
  readonly environment: Readonly<Record<string, string>>;
  /** From now on everything goes well. */
  readonly heal: () => void;
  readonly close: () => Promise<void>;
}

const CREDITS = 10_000_000;
const SLOWEST_MS = 300;
const FAULTS: ReadonlyArray<readonly [share: number, fault: Fault]> = [
  [0.05, { kind: 'refused', status: 429 }],
  [0.04, { kind: 'failed', status: 500 }],
  [0.03, { kind: 'failed', status: 503 }],
  [0.03, { kind: 'drop-unread' }],
  [0.05, { kind: 'cut-before-answer' }],
  [0.04, { kind: 'cut-mid-body' }],
  [0.03, { kind: 'malformed' }],
  [0.03, { kind: 'moderated' }],
  [0.05, { kind: 'fewer-pictures', count: 1 }],
  [0.01, { kind: 'hang' }],
];

/** Starts them; `random` decides what fails and how. */
export async function startFaultyVendors(random: Random): Promise<FaultyVendors> {
  const [recraft, ideogram, clipdrop] = await Promise.all([
    startRecraft({ credits: CREDITS }),
    startIdeogram({ credits: CREDITS }),
    startClipdrop({ credits: CREDITS }),
  ]);
  const servers = { recraft, ideogram, clipdrop };
  for (const server of Object.values(servers)) server.fault(() => pickFault(random));
  return {
    servers,
    environment: {
      BACKLOT_RECRAFT_API_KEY: recraft.key,
      BACKLOT_RECRAFT_URL: recraft.baseUrl,
      BACKLOT_RECRAFT_CONCURRENCY: '50',
      BACKLOT_RECRAFT_ACCOUNT_PER_SECOND: '10000',
      BACKLOT_RECRAFT_ACCOUNT_PICTURES_PER_MINUTE: '100000',
      BACKLOT_IDEOGRAM_API_KEY: ideogram.key,
      BACKLOT_IDEOGRAM_URL: ideogram.baseUrl,
      BACKLOT_IDEOGRAM_CONCURRENCY: '50',
      BACKLOT_CLIPDROP_API_KEY: clipdrop.key,
      BACKLOT_CLIPDROP_URL: clipdrop.baseUrl,
      BACKLOT_CLIPDROP_PER_MINUTE: '100000',
    },
    heal: () => Object.values(servers).forEach((server) => server.fault(() => undefined)),
    close: async () => {
      await Promise.all(Object.values(servers).map((server) => server.close()));
    },
  };
}

function pickFault(random: Random): Fault | undefined {
  let dice = random();
  for (const [share, fault] of FAULTS) {
    if (dice < share) return fault;
    dice -= share;
  }
  // What is well takes its time, so that kills find something in the air.
  return { kind: 'slow', ms: random() * SLOWEST_MS };
}

/** The prompt of a request as the vendor got it: callers put a word of their own in each. */
export function promptOf({ json, fields }: ReceivedRequest): string {
  const inJson: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'prompt') : undefined;
  return typeof inJson === 'string' ? inJson : (fields['prompt']?.[0] ?? '');
}
