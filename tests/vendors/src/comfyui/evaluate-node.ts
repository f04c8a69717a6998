import { decodePicture, drift, paintEdit, type Picture, SIGNAL_COLOUR } from '../kit/index.ts';
import { annotatedAddress, type FileStore } from './file-store.ts';
import { encodeLatent, growMask } from './latent.ts';
import { fitMask, type ImageValue, type LatentValue, type MaskValue, regionOf, type WireValue } from './wire-values.ts';

/** Inputs of a node with its wires resolved. */
export interface NodeInputs {
  readonly value: (name: string) => unknown;
  readonly image: (name: string) => ImageValue;
  readonly mask: (name: string) => MaskValue;
  readonly latent: (name: string) => LatentValue;
}

/** Mask of a picture without alpha: nothing masked, and not the picture's sides. */
const EMPTY_MASK_SIDE_PX = 64;
const CHANNELS: readonly unknown[] = ['red', 'green', 'blue'];
const NOTHING: WireValue = { kind: 'nothing' };

/** Runs one node. Throws where the real node would. */
export async function evaluateNode(
  classType: string,
  inputs: NodeInputs,
  store: FileStore,
): Promise<readonly WireValue[]> {
  switch (classType) {
    case 'LoadImage': {
      const loaded = await load(inputs, store);
      return [{ kind: 'IMAGE', image: { picture: opaque(loaded), batch: 1 } }, maskValue(alphaMask(loaded))];
    }
    case 'LoadImageMask': {
      const loaded = await load(inputs, store);
      const channel = inputs.value('channel');
      return [maskValue(channel === 'alpha' ? alphaMask(loaded) : channelMask(loaded, channel))];
    }
    case 'ImageToMask':
      return [maskValue(channelMask(inputs.image('image').picture, inputs.value('channel')))];
    case 'InvertMask': {
      const mask = inputs.mask('mask');
      return [maskValue({ ...mask, data: mask.data.map((level) => 255 - level) })];
    }
    case 'EmptyLatentImage': {
      const floor = (name: string): number => Math.floor(Number(inputs.value(name)) / 8) * 8;
      const batch = Number(inputs.value('batch_size'));
      const sides = { widthPx: floor('width'), heightPx: floor('height') };
      return [{ kind: 'LATENT', latent: { ...sides, picture: undefined, noiseMask: undefined, batch } }];
    }
    case 'VAEEncode':
      return [{ kind: 'LATENT', latent: encodeLatent(inputs.image('pixels'), undefined) }];
    case 'VAEEncodeForInpaint': {
      const grown = growMask(fitted(inputs), Number(inputs.value('grow_mask_by')));
      return [{ kind: 'LATENT', latent: encodeLatent(inputs.image('pixels'), grown) }];
    }
    case 'InpaintModelConditioning': {
      const mask = inputs.value('noise_mask') === false ? undefined : fitted(inputs);
      return [NOTHING, NOTHING, { kind: 'LATENT', latent: encodeLatent(inputs.image('pixels'), mask) }];
    }
    case 'SetLatentNoiseMask':
      return [{ kind: 'LATENT', latent: { ...inputs.latent('samples'), noiseMask: inputs.mask('mask') } }];
    case 'RepeatLatentBatch': {
      const latent = inputs.latent('samples');
      return [{ kind: 'LATENT', latent: { ...latent, batch: latent.batch * Number(inputs.value('amount')) } }];
    }
    case 'KSampler':
      return [{ kind: 'LATENT', latent: sample(inputs.latent('latent_image'), Number(inputs.value('denoise'))) }];
    case 'VAEDecode': {
      const latent = inputs.latent('samples');
      return [{ kind: 'IMAGE', image: { picture: latent.picture ?? signalPicture(latent), batch: latent.batch } }];
    }
    case 'SaveImage':
    case 'PreviewImage':
      return [{ kind: 'IMAGE', image: inputs.image('images') }];
    default:
      return [NOTHING, NOTHING, NOTHING];
  }
}

/** The masked part in the signal colour and the rest a little off; without a mask, low denoise keeps the picture. */
function sample(latent: LatentValue, denoise: number): LatentValue {
  const region = regionOf(latent);
  if (latent.picture === undefined) return { ...latent, picture: signalPicture(latent) };
  if (region !== undefined) return { ...latent, picture: paintEdit(latent.picture, region) };
  return { ...latent, picture: denoise < 1 ? drift(latent.picture) : signalPicture(latent) };
}

function signalPicture({ widthPx, heightPx }: Pick<Picture, 'widthPx' | 'heightPx'>): Picture {
  const data = new Uint8Array(widthPx * heightPx * 4);
  for (let i = 0; i < data.length; i += 4) data.set([SIGNAL_COLOUR.r, SIGNAL_COLOUR.g, SIGNAL_COLOUR.b, 255], i);
  return { widthPx, heightPx, data };
}

async function load(inputs: NodeInputs, store: FileStore): Promise<Picture> {
  const name = String(inputs.value('image'));
  const bytes = store.read(annotatedAddress(name));
  if (bytes === undefined) throw new Error(`[Errno 2] No such file or directory: '${name}'`);
  return decodePicture(bytes).catch(() => {
    throw new Error(`cannot identify image file '${name}'`);
  });
}

function opaque(picture: Picture): Picture {
  const data = new Uint8Array(picture.data);
  for (let i = 3; i < data.length; i += 4) data[i] = 255;
  return { ...picture, data };
}

/** One minus alpha: what is transparent is masked. */
function alphaMask(picture: Picture): MaskValue {
  const data = new Uint8Array(picture.widthPx * picture.heightPx);
  for (let i = 0; i < data.length; i += 1) data[i] = 255 - (picture.data[i * 4 + 3] ?? 255);
  if (data.some((level) => level !== 0)) return { widthPx: picture.widthPx, heightPx: picture.heightPx, data };
  const side = EMPTY_MASK_SIDE_PX;
  return { widthPx: side, heightPx: side, data: new Uint8Array(side * side) };
}

function channelMask(picture: Picture, channel: unknown): MaskValue {
  const offset = CHANNELS.indexOf(channel);
  // Pictures on wires have three channels.
  if (offset < 0) throw new Error('index 3 is out of bounds for dimension 3 with size 3');
  const data = new Uint8Array(picture.widthPx * picture.heightPx);
  for (let i = 0; i < data.length; i += 1) data[i] = picture.data[i * 4 + offset] ?? 0;
  return { widthPx: picture.widthPx, heightPx: picture.heightPx, data };
}

function fitted(inputs: NodeInputs): MaskValue {
  const { widthPx, heightPx } = inputs.image('pixels').picture;
  return fitMask(inputs.mask('mask'), widthPx, heightPx);
}

function maskValue(mask: MaskValue): WireValue {
  return { kind: 'MASK', mask };
}
