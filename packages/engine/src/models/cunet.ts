import type { FloatTensor, NamedSession } from './session.ts';

/** The network that doubles pictures, as the manifest names its file. See `convert/cunet.ts` for what it is made of. */
export const CUNET_FILE = 'cunet-x2.onnx';
/** Pixels around a picture that its convolutions use up, on each side. */
export const CUNET_CONTEXT_PX = 18;
/** Means of feature maps that say what kind of picture it is. */
const STATISTICS = 384;

const OWN = { data: Float32Array.of(0), dims: [1] };
const GIVEN = { data: Float32Array.of(1), dims: [1] };
const NONE = { data: new Float32Array(STATISTICS), dims: [1, STATISTICS, 1, 1] };

/**
 * Doubles a view: 1 x 3 x (h + 36) x (w + 36), sRGB 0..1, h and w even, becomes 1 x 3 x 2h x 2w, not clamped. Views of one picture
 * fit together without seams when all are given the same `statistics`; without, the view is taken for a whole picture. About 2.5 CPU
 * seconds a megapixel of result.
 */
export async function doubleView(
  session: NamedSession,
  picture: FloatTensor,
  statistics?: FloatTensor,
): Promise<FloatTensor> {
  const inputs = { picture, statistics: statistics ?? NONE, trust: statistics ? GIVEN : OWN };
  return (await session.evaluate(inputs, ['enlarged'])).enlarged;
}

/** The statistics of a view taken for a whole picture. Costs as much as doubling it. */
export async function viewStatistics(session: NamedSession, picture: FloatTensor): Promise<FloatTensor> {
  return (await session.evaluate({ picture, statistics: NONE, trust: OWN }, ['means'])).means;
}
