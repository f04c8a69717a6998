import type { Raster } from '@backlot/kernels';
import type { ModelTensor, NetworkShape } from '../session.ts';

/** What a network is shown: a square part of a picture and what is missing in it. */
export interface FillView {
  /** Opaque. */
  readonly picture: Raster;
  /** 1 where a pixel is missing, one byte a pixel. */
  readonly hole: Uint8Array;
}

/** The files that are known, as a manifest beside a file may name them. */
export type FillModelName = 'lama' | 'lama-stacked' | 'migan' | 'migan-generator';

/** A network that makes up what is missing from a picture: what it eats and how its answer is read. */
export interface FillModel {
  readonly name: FillModelName;
  /** Side of the square that it works on, px; undefined: it takes any picture and scales it itself. */
  readonly sidePx: number | undefined;
  /** Whether a file that declares these inputs and outputs can be this one. */
  readonly fits: (shape: NetworkShape) => boolean;
  /** Inputs by the names that the file gives them. */
  readonly inputs: (view: FillView, shape: NetworkShape) => Readonly<Record<string, ModelTensor>>;
  /** The numbers that stand for black and white in its answer, which is 1 x 3 x height x width. */
  readonly range: readonly [number, number];
  /** SPDX, and what is known about code and weights. */
  readonly licence: string;
}
