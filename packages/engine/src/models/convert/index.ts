import { onnxOfCunet } from './cunet.ts';
import { bytesOfDataUrlModule } from './data-url.ts';

/** How the file inside a package becomes the file that the engine reads. Each must give the same bytes on every machine: the result has a digest. */
export const CONVERTERS = {
  /** The file as it is. */
  verbatim: (bytes: Uint8Array) => bytes,
  /** A JavaScript module that exports one base64 data URL. */
  'data-url-module': bytesOfDataUrlModule,
  /** The weights of waifu2x's cunet as ncnn keeps them, made an ONNX network. */
  'ncnn-cunet': onnxOfCunet,
} as const satisfies Record<string, (bytes: Uint8Array) => Uint8Array>;

/** A key of {@link CONVERTERS}. */
export type ConverterName = keyof typeof CONVERTERS;
