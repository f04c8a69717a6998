import type { OperationCall, OperationName, ResolvedCall } from '@backlot/contract';
import { halvesMask, startRecraft, type VendorServer } from '@backlot/fake-vendors';
import { findUnfitness } from '../../find-unfitness.ts';
import { createRig, type Rig } from '../../testing/create-rig.ts';
import { greyPicture } from '../../testing/grey-picture.ts';
import type { VendorOperation, VendorResult } from '../../vendor.ts';
import { recraft } from '../index.ts';

export const SEED = 7;
export const SIDE_PX = 256;

/** A picture that the vendor takes, and a mask of its left half. */
export const IMAGE = await greyPicture(SIDE_PX, SIDE_PX);
export const MASK = await halvesMask(SIDE_PX, SIDE_PX, [255, 0]);

/** The picture as it is sent. */
export const IMAGE_URL = `data:image/png;base64,${Buffer.from(IMAGE).toString('base64')}`;

/** The adapter before a vendor of its own. */
export interface Adapter extends Pick<Rig, 'vendor' | 'spends'> {
  readonly server: VendorServer;
  /** Has it do a call, for the model of a name. */
  readonly call: (call: ResolvedCall, model?: string, signal?: AbortSignal) => Promise<VendorResult>;
  /** Why it would not do a call. */
  readonly unfitness: (call: OperationCall, model?: string) => string | undefined;
  /** What it sent last. */
  readonly lastBody: () => Record<string, unknown>;
}

/** Starts both. */
export async function startAdapter(): Promise<Adapter> {
  const server = await startRecraft();
  const { vendor, make, spends } = createRig(recraft, {
    BACKLOT_RECRAFT_API_KEY: server.key,
    BACKLOT_RECRAFT_URL: server.baseUrl,
  });
  return {
    server,
    vendor,
    spends,
    call: ({ operation, input }, model = 'recraftv3', signal = new AbortController().signal) =>
      make(operation, input, { model, signal }),
    unfitness: (call, model = 'recraftv3') => {
      // What stands under a name takes that name's input.
      const operation = vendor.operations[call.operation] as VendorOperation<OperationName>;
      return findUnfitness(operation, call as never, model);
    },
    lastBody: () => ({ ...Object(server.requests.at(-1)?.json) }),
  };
}
