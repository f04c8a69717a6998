import type { Matte } from '@backlot/kernels';
import type { Stages } from '../pipelines/stages.ts';
import type { Tools } from '../pipelines/tools.ts';
import { stageOnTable } from '../scene/stage-on-table.ts';
import type { SceneSpec } from '../scene/spec.ts';
import { imagine, type Imagined, type Wish } from './imagine.ts';
import { subjectPitch } from './subject-pitch.ts';
import { subjectProxy } from './subject-proxy.ts';

/** A background, and what will stand before it. */
interface BackgroundWish extends Pick<Wish, 'prompt' | 'appearance' | 'plan' | 'seed' | 'quality'> {
  /** What will stand before it and where; absent or clear: nothing. */
  readonly matte: Matte | undefined;
  readonly size: { readonly width: number; readonly height: number };
  /** What is said about the scene before its subject is put on something. */
  readonly arrange?: (spec: SceneSpec) => SceneSpec;
}

/** Paints a background from words for what will stand before it: seen from as far above, and with a table where it would float. */
export async function imagineBehind(
  { matte, size, arrange = (spec) => spec, ...wish }: BackgroundWish,
  tools: Pick<Tools, 'modelsDir' | 'glyphs'>,
  stages: Stages,
): Promise<Imagined> {
  const subject = matte && subjectProxy(matte);
  return imagine(
    {
      ...wish,
      purpose: 'background',
      widthPx: size.width,
      heightPx: size.height,
      subject,
      pitchDeg: subject && subjectPitch(subject),
      arrange: (spec) => stageOnTable(arrange(spec), subject),
    },
    tools,
    stages,
  );
}
