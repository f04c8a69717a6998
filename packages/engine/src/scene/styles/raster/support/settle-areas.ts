import { createPlane, softBlur } from '@backlot/kernels';

interface Area {
  readonly width: number;
  readonly height: number;
  /** How far a pixel listens to its surroundings (Gaussian), px: islands smaller than this are gone. */
  readonly sigmaPx: number;
}

/**
 * Gives every pixel the label that weighs most around it: specks join what they lie in and borders become calm curves.
 * Labels are 0..`count - 1`.
 */
export function settleAreas(labels: Uint8Array, count: number, { width, height, sigmaPx }: Area): Uint8Array {
  const settled = new Uint8Array(labels.length);
  const most = new Float32Array(labels.length).fill(-1);
  const member = createPlane(width, height);
  for (let k = 0; k < count; k++) {
    for (let i = 0; i < labels.length; i++) member.data[i] = labels[i] === k ? 1 : 0;
    const weight = softBlur(member, sigmaPx).data;
    for (let i = 0; i < labels.length; i++)
      if (weight[i]! > most[i]!) {
        most[i] = weight[i]!;
        settled[i] = k;
      }
  }
  return settled;
}
