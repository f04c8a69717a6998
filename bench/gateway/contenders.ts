import type { Picture } from '../support/pictures.ts';
import type { Contender } from './contender.ts';
import { editShot } from './edit-shot.ts';
import { generationShot } from './generation-shot.ts';
import { OPENAI_BASE, RECRAFT_BASE } from './instant-answers.ts';
import { houseHeaders } from './start-house.ts';

/** Where everybody listens. */
export interface Addresses {
  readonly vendor: string;
  /** Ours, with its books. */
  readonly house: string;
  /** Ours, without. */
  readonly bare: string;
  /** Absent where it could not be fetched. */
  readonly portkey: string | undefined;
}

/** Those who are compared. */
interface Contenders {
  /** Ours, with its books. */
  readonly house: Contender;
  readonly all: readonly Contender[];
}

const GENERATIONS = '/images/generations';
const INPAINT = '/images/inpaint';
/** Where our server speaks like Recraft. */
const HOUSE_BASE = '/v1';
const RECRAFT_MODEL = 'recraftv3';
const OPENAI_MODEL = 'gpt-image-1';

/** A small picture of words. In the order in which they take turns. */
export function generationContenders({ vendor, house, bare, portkey }: Addresses): Contenders {
  const ours = (base: string, provider: 'recraft' | 'openai') =>
    generationShot(`${base}${HOUSE_BASE}${GENERATIONS}`, RECRAFT_MODEL, houseHeaders(provider));
  const recraft = {
    label: 'vendor like Recraft, directly',
    shot: generationShot(`${vendor}${RECRAFT_BASE}${GENERATIONS}`, RECRAFT_MODEL, {}),
  };
  const openAi = {
    label: 'vendor like OpenAI, directly',
    shot: generationShot(`${vendor}${OPENAI_BASE}${GENERATIONS}`, OPENAI_MODEL, {}),
  };
  const first = { label: 'Backlot adds', shot: ours(house, 'recraft'), direct: recraft };
  const others = [
    { label: 'Backlot without books adds', shot: ours(bare, 'recraft'), direct: recraft },
    openAi,
    { label: 'Backlot adds to it', shot: ours(house, 'openai'), direct: openAi },
    ...(portkey === undefined
      ? []
      : [{ label: 'Portkey adds to it', shot: viaPortkey(portkey, vendor), direct: openAi }]),
  ];
  return { house: first, all: [recraft, first, ...others] };
}

/** An edit of a large picture under a mask. */
export async function editContenders({ vendor, house, bare }: Addresses, picture: Picture): Promise<Contenders> {
  const shot = await editShot(picture);
  const direct = { label: 'vendor, directly', shot: shot(`${vendor}${RECRAFT_BASE}${INPAINT}`, {}) };
  const ours = (base: string) => shot(`${base}${HOUSE_BASE}${INPAINT}`, houseHeaders('recraft'));
  const first = { label: 'Backlot adds', shot: ours(house), direct };
  const other = { label: 'Backlot without books adds', shot: ours(bare), direct };
  return { house: first, all: [direct, first, other] };
}

function viaPortkey(portkey: string, vendor: string): Contender['shot'] {
  return generationShot(`${portkey}/v1${GENERATIONS}`, OPENAI_MODEL, {
    authorization: 'Bearer bench',
    'x-portkey-provider': 'openai',
    'x-portkey-custom-host': `${vendor}${OPENAI_BASE}`,
  });
}
