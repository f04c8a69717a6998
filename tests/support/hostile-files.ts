import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';
import type { Size } from './pictures.ts';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const RGBA = [8, 6, 0, 0, 0];

/** A PNG that says to be of a size, whatever its data says. */
export function pngClaiming({ width, height }: Size, ...rest: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(RGBA, 8);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), ...rest, chunk('IEND', Buffer.alloc(0))]);
}

/** One chunk of a PNG, with a true checksum. */
export function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A zlib stream of a few megabytes that unpacks to zeros, a thousand times as many. */
export function bomb(gigabytes: number): Buffer {
  const megabyte = deflateRawSync(Buffer.alloc(2 ** 20), { finishFlush: constants.Z_FULL_FLUSH });
  const header = Buffer.from([0x78, 0x9c]);
  return Buffer.concat([header, ...Array<Buffer>(gigabytes * 1024).fill(megabyte), deflateRawSync('')]);
}

/** The rows of a picture of zeros, packed. */
export function blackRows({ width, height }: Size): Buffer {
  return deflateSync(Buffer.alloc((width * 4 + 1) * height));
}

/** The "billion laughs" of XML. */
export function laughs(): Buffer {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
  return Buffer.from(
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e0 "ha">${entities}]><svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><text>&e9;</text></svg>`,
  );
}

/** An SVG that says to be of a size. */
export function svgClaiming({ width, height }: Size, content = '<rect/>'): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}">${content}</svg>`,
  );
}

/** Shapes that use shapes that use shapes: ten times as many at each of nine levels. */
export function nestedUses(): Buffer {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `<g id="g${level + 1}">${`<use xlink:href="#g${level}"/>`.repeat(10)}</g>`,
  );
  return svgClaiming(
    { width: 300, height: 300 },
    `<defs><rect id="g0" width="9" height="9"/>${levels.join('')}</defs><use xlink:href="#g9"/>`,
  );
}
