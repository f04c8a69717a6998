import {
  type Call,
  decodePicture,
  drift,
  type EditedRegion,
  frameRegion,
  type Outcome,
  paintEdit,
  type Picture,
  type Reader,
  resizePicture,
  type Route,
  type Upload,
} from '../kit/index.ts';
import { invalid } from './answers.ts';
import { finishMany } from './finish.ts';
import { findModel, type RecraftModel } from './models.ts';
import { outpaint } from './outpaint.ts';
import { post } from './post.ts';
import { EDIT_IMAGE, readImage, readMask, TOOL_IMAGE } from './read-image.ts';
import { type OptionRules, type RecraftOptions, readOptions } from './read-options.ts';
import { readSize } from './sizes.ts';
import type { StyleStore } from './style-store.ts';

/** Units per picture, whatever the model. */
const VARIATE_UNITS = 40;

/** Pictures from a picture and a prompt. */
export function editRoutes(styles: StyleStore): readonly Route[] {
  const knowsStyle = (id: string): boolean => styles.find(id) !== undefined;
  const onlyV3: OptionRules = {
    defaultModel: 'recraftv3',
    allows: ({ family }) => family === 'recraftv3',
    hasPrompt: true,
    knowsStyle,
  };
  const notV2: OptionRules = { ...onlyV3, defaultModel: 'recraftv4_1', allows: ({ generation }) => generation !== 2 };

  const masked = async (call: Call, reader: Reader): Promise<Outcome> => {
    const options = readOptions(call.request, reader, onlyV3);
    const image = await readImage(call.request, EDIT_IMAGE);
    const region = await readMask(call.request, image);
    return finishEdit(call, reader, options, await paint(image, region));
  };

  return [
    post('/images/imageToImage', async (call, reader) => {
      const options = readOptions(call.request, reader, notV2);
      if (reader.number('strength', 0, 1) === undefined) throw invalid('strength is required');
      const image = await readImage(call.request, EDIT_IMAGE);
      return finishEdit(call, reader, options, drift(await decodePicture(image.bytes)));
    }),
    post('/images/inpaint', masked),
    post('/images/generateBackground', masked),
    post('/images/replaceBackground', async (call, reader) => {
      const options = readOptions(call.request, reader, onlyV3);
      const image = await readImage(call.request, EDIT_IMAGE);
      return finishEdit(call, reader, options, await paint(image, frameRegion(image.widthPx, image.heightPx)));
    }),
    post('/images/outpaint', async (call, reader) => {
      const options = readOptions(call.request, reader, onlyV3);
      const image = await readImage(call.request, EDIT_IMAGE);
      return finishEdit(call, reader, options, await outpaint(image, reader, options.model));
    }),
    post('/images/variateImage', async (call, reader) => {
      const model = findModel(reader.text('model') ?? 'recraftv3');
      const size = readRequiredSize(reader, model);
      const images = reader.integer('n', 1, 6) ?? 1;
      const image = await readImage(call.request, TOOL_IMAGE);
      const delivery = { images, unitsPerImage: VARIATE_UNITS };
      if (model.isVector) return finishMany(call, reader, { flat: size, isVector: true }, delivery);
      const picture = resizePicture(drift(await decodePicture(image.bytes)), size.widthPx, size.heightPx);
      return finishMany(call, reader, { picture }, delivery);
    }),
  ];
}

function finishEdit(call: Call, reader: Reader, options: RecraftOptions, picture: Picture): Promise<Outcome> {
  const delivery = {
    images: options.images,
    unitsPerImage: options.units,
  };
  return finishMany(call, reader, options.isVector ? { flat: picture, isVector: true } : { picture }, delivery);
}

async function paint(image: Upload, region: EditedRegion): Promise<Picture> {
  return paintEdit(await decodePicture(image.bytes), region);
}

function readRequiredSize(reader: Reader, model: RecraftModel): ReturnType<typeof readSize> {
  const size = reader.text('size');
  if (size === undefined) throw invalid('size is required');
  return readSize(size, model);
}
