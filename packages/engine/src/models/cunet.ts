import type { FloatTensor, NamedSession } from './session.ts';

/** The network that doubles pictures, as the manifest names its file. See `convert/cunet.ts` for what it is made of. */
export const CUNET_FILE = 'cunet-x2.onnx';
/** Pixels around a picture that its convolutions use up, on each side. */
export const CUNET_CONTEXT_PX = 18;
/** Means of feature maps that say what kind of picture it is. */
const STATISTICS = 384;

/** What the network answers. */
export interface Doubled {
  /** 1 x 3 x 2h x 2w, sRGB 0..1, not clamped. */
  readonly enlarged: FloatTensor;
  /** The statistics of this view. */
  readonly means: FloatTensor;
}

const OWN = { data: Float32Array.of(0), dims: [1] };
const GIVEN = { data: Float32Array.of(1), dims: [1] };
const NONE = { data: new Float32Array(STATISTICS), dims: [1, STATISTICS, 1, 1] };

/**
 * Doubles a view: 1 x 3 x (h + 36) x (w + 36), sRGB 0..1, h and w even. Views of one picture fit together without seams when all
 * are given the same `statistics`; without, the view is taken for a whole picture. About 2.5 CPU seconds a megapixel of result.
 */
export function doubleView(session: NamedSession, picture: FloatTensor, statistics?: FloatTensor): Promise<Doubled> {
  const inputs = { picture, statistics: statistics ?? NONE, trust: statistics ? GIVEN : OWN };
  return session.evaluate(inputs, ['enlarged', 'means']);
}
