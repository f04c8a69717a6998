import { onnxOfCunet } from './cunet.ts';
import { bytesOfDataUrlModule } from './data-url.ts';
import { glyphsOfNoto } from './noto-glyphs.ts';

/** Makes the file that the engine reads from a file of a package and its companions. */
export type Converter = (bytes: Uint8Array, ...companions: Uint8Array[]) => Uint8Array;

/** How the file inside a package becomes the file that the engine reads. Each must give the same bytes on every machine: the result has a digest. */
export const CONVERTERS = {
  /** The file as it is. */
  verbatim: (bytes: Uint8Array) => bytes,
  /** A JavaScript module that exports one base64 data URL. */
  'data-url-module': bytesOfDataUrlModule,
  /** The weights of waifu2x's cunet as ncnn keeps them, made an ONNX network. */
  'ncnn-cunet': onnxOfCunet,
  /** The drawable things of Noto Emoji as Iconify carries them; the companion is the list of categories. */
  'noto-glyphs': glyphsOfNoto,
} as const satisfies Record<string, Converter>;

/** A key of {@link CONVERTERS}. */
export type ConverterName = keyof typeof CONVERTERS;
