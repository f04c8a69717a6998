import type { AppearancePlan } from '../appearance/plan-appearance.ts';
import type { SceneSpec } from '../scene/spec.ts';
import { isVectorTreatment } from '../scene/styles/treatments.ts';
import type { Direction } from './directions.ts';
import { nudgeShapes, nudgeSpec } from './nudge.ts';
import type { Take } from './plan-takes.ts';
import { vectorTreatmentFor } from './vector-treatment.ts';

/** What bends the plan of a call to one of its pictures. */
export interface PictureWish {
  readonly take: Take;
  readonly direction?: Direction | undefined;
  /** The picture must be made of shapes. */
  readonly isVector: boolean;
}

/** The appearance of one picture: that of the call, with the picture's direction, its own details and its nudge. */
export function planPicture(plan: AppearancePlan, { take, direction, isVector }: PictureWish): AppearancePlan {
  const { nudge, detailSeed } = take;
  const treated = (spec: SceneSpec): SceneSpec => {
    const wanted = direction?.treatment ?? spec.style.treatment;
    const treatment = isVector ? asVector(wanted) : wanted;
    return { ...spec, style: { ...spec.style, treatment }, ...(detailSeed !== undefined && { detailSeed }) };
  };
  return {
    ...plan,
    style: { ...plan.style, hints: { ...direction?.hints, ...plan.style.hints } },
    shapeSpec: (spec) => {
      const shaped = plan.shapeSpec(treated(spec));
      return nudge === undefined ? shaped : nudgeSpec(shaped, nudge);
    },
    finishShapes: (scene) => plan.finishShapes(nudge === undefined ? scene : nudgeShapes(scene, nudge)),
  };
}

function asVector(treatment: string): string {
  // A treatment of a spec is a key of the style table: what is not of shapes is of pixels.
  return isVectorTreatment(treatment)
    ? treatment
    : vectorTreatmentFor(treatment as Parameters<typeof vectorTreatmentFor>[0]);
}
