import sharp from 'sharp';

/** A box in parts of the picture, 0..1. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A mask as a `data:` URL, white where the picture may change: an ellipse or a rectangle in a box, the size of a picture. */
export async function maskOver(picture: Uint8Array, shape: 'ellipse' | 'rect', box: Box): Promise<string> {
  const { width, height } = await sharp(picture).metadata();
  const [x, y, w, h] = [box.left * width, box.top * height, box.width * width, box.height * height];
  const drawn =
    shape === 'rect'
      ? `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#fff"/>`
      : `<ellipse cx="${x + w / 2}" cy="${y + h / 2}" rx="${w / 2}" ry="${h / 2}" fill="#fff"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" shape-rendering="crispEdges"><rect width="100%" height="100%"/>${drawn}</svg>`;
  return dataUrl(await sharp(Buffer.from(svg)).greyscale().threshold(128).png().toBuffer());
}

/** The mask that lets everything change but a subject that was cut out. */
export async function maskAround(cutOut: Uint8Array): Promise<string> {
  return dataUrl(await sharp(cutOut).extractChannel('alpha').threshold(128).negate().png().toBuffer());
}

/** A mask as a picture to be shown. */
export function shown(mask: string): Uint8Array {
  return Buffer.from(mask.slice(mask.indexOf(',') + 1), 'base64');
}

function dataUrl(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}
