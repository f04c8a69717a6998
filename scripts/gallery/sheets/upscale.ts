import sharp, { type Region } from 'sharp';
import type { Sheet, Shot } from '../sheet.ts';

/** The part that is shown, in pixels of a photo. */
const PART = { left: 150, top: 90, width: 75, height: 75 } as const;
const FACTOR = 4;
/** A photo of this width is enlarged. */
const WIDTH_PX = 300;

/** A small picture four times as large, at full size. */
export const sheet: Sheet = {
  name: 'upscale',
  title: 'Crisp and creative upscale',
  about: 'A part of the picture at full size: resampled, enlarged by the network, and with detail made up.',
  columns: 3,
  async draw(studio) {
    const small = await sharp(await studio.photo('chelsea_cat.png'))
      .resize(WIDTH_PX)
      .png()
      .toBuffer();
    const image_url = `data:image/png;base64,${small.toString('base64')}`;
    const [crisp] = await studio.make('images/crispUpscale', { image_url });
    const [creative] = await studio.make('images/creativeUpscale', { image_url: await tall(small) });
    const lanczos = await sharp(small)
      .resize(WIDTH_PX * FACTOR, null, { kernel: 'lanczos3' })
      .png()
      .toBuffer();
    return [
      await part('Lanczos', lanczos),
      await part('crisp', crisp?.picture),
      await part('creative', creative?.picture),
    ];
  },
};

/** Creative upscaling asks for 256 px at least: the picture with its upper rows again below it. */
async function tall(png: Buffer): Promise<string> {
  const { height } = await sharp(png).metadata();
  const extended = await sharp(png)
    .extend({ bottom: Math.max(0, 256 - height), extendWith: 'mirror' })
    .png()
    .toBuffer();
  return `data:image/png;base64,${extended.toString('base64')}`;
}

async function part(label: string, picture: Uint8Array | undefined): Promise<Shot> {
  if (picture === undefined) throw new Error(`no picture came back for ${label}`);
  const box: Region = {
    left: PART.left * FACTOR,
    top: PART.top * FACTOR,
    width: PART.width * FACTOR,
    height: PART.height * FACTOR,
  };
  return {
    label,
    picture: await sharp(picture).extract(box).png().toBuffer(),
  };
}
