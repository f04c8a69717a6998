import { createRandom, deriveSeed } from '@backlot/kernels';
import type { Material, SceneSpec } from '../../spec.ts';
import type { Stage } from './stage.ts';

/** What closes the set behind. */
export type Backing = 'sweep' | 'wall' | 'corner' | 'niche' | 'layered' | 'panels';
/** What the subject stands on. */
export type Support = 'ground' | 'round' | 'double' | 'square' | 'slab';
/** What stands around. */
export type Decoration = 'disc' | 'arch' | 'balls' | 'blocks' | 'steps' | 'column';

/** One arrangement of a studio set. */
export interface StudioLayout {
  readonly backing: Backing;
  readonly support: Support;
  readonly decorations: readonly Decoration[];
}

/** A plain ground: what "white background" means to a photographer. */
const SEAMLESS: StudioLayout = { backing: 'sweep', support: 'ground', decorations: [] };
/** What a sitter is photographed before. */
const BEHIND_SITTERS: readonly StudioLayout[] = [SEAMLESS, { backing: 'wall', support: 'ground', decorations: [] }];
/** Sets without a display: nobody asked for one. */
const BARE: readonly StudioLayout[] = [
  ...BEHIND_SITTERS,
  { backing: 'corner', support: 'ground', decorations: [] },
  { backing: 'layered', support: 'ground', decorations: [] },
  { backing: 'wall', support: 'ground', decorations: ['disc'] },
];
/** From this far above, walls beside the subject only stand in the picture's corners and in the light. */
const HIGH_VIEW = 0.35;

/** Product displays. */
const DISPLAYS: readonly StudioLayout[] = [
  { backing: 'sweep', support: 'double', decorations: ['disc', 'balls'] },
  { backing: 'wall', support: 'round', decorations: ['arch', 'blocks'] },
  { backing: 'sweep', support: 'round', decorations: ['balls'] },
  { backing: 'niche', support: 'round', decorations: ['balls'] },
  { backing: 'wall', support: 'square', decorations: ['blocks', 'balls'] },
  { backing: 'panels', support: 'round', decorations: ['column'] },
  { backing: 'layered', support: 'double', decorations: ['balls'] },
  { backing: 'corner', support: 'double', decorations: ['steps'] },
  { backing: 'wall', support: 'round', decorations: ['disc', 'column'] },
  { backing: 'wall', support: 'slab', decorations: ['arch', 'balls'] },
  { backing: 'sweep', support: 'square', decorations: ['steps', 'balls'] },
];

const ANSWERS: Partial<Record<SceneSpec['props'][number], (layout: StudioLayout) => boolean>> = {
  podium: ({ support }) => support !== 'ground' && support !== 'slab',
  arch: ({ backing, decorations }) => backing === 'niche' || decorations.includes('arch'),
  steps: ({ decorations }) => decorations.includes('steps'),
  cube: ({ support, decorations }) => support === 'square' || decorations.includes('blocks'),
  sphere: ({ decorations }) => decorations.includes('balls'),
};

/** A round podium wider than this share of the frame would be cut off on both sides: the subject gets a slab instead. */
const WIDEST_PODIUM = 0.86;

/** Picks one arrangement by seed among those that answer the props asked for best. */
export function chooseStudioLayout(spec: SceneSpec, stage: Stage): StudioLayout {
  const random = createRandom(deriveSeed(spec.seed, 'studio-layout'));
  const wanted = spec.props.flatMap((name) => {
    const answers = ANSWERS[name];
    return answers ? [answers] : [];
  });
  const possible = (layout: StudioLayout): boolean => layout.backing !== 'sweep' || canBeSwept(spec.material);
  const isBare = wanted.length === 0 && (stage.viewDown > HIGH_VIEW || stage.stance === 'flat');
  const candidates =
    isPlain(spec) && possible(SEAMLESS) && (wanted.length === 0 || stage.stance === 'portrait')
      ? [SEAMLESS]
      : stage.stance === 'portrait' || isBare
        ? BEHIND_SITTERS.filter(possible)
        : bestOf((wanted.length > 0 ? DISPLAYS : BARE).filter(possible), wanted);
  const layout = candidates[Math.floor(random() * candidates.length)]!;
  const isTooWide = podiumRadius(stage) * 2 > stage.across * WIDEST_PODIUM;
  return isTooWide && layout.support !== 'ground' ? { ...layout, support: 'slab' } : layout;
}

/** Words for a background with nothing in it, lit evenly; a colour alone means the same. */
const PLAIN_PLACES: ReadonlySet<string | undefined> = new Set(['studio', 'plain', 'backdrop']);

function isPlain({ place, light, material, palette }: SceneSpec): boolean {
  const isColour = place === undefined && palette.named.length > 0;
  return (isColour || PLAIN_PLACES.has(place)) && light.key === 'soft' && material.wall === undefined;
}

/** Paper, cloth and cast floors can curve up into the wall; boards and slabs cannot, nor can floor and wall differ. */
function canBeSwept({ surface, wall }: SceneSpec['material']): boolean {
  return wall === undefined && (surface === undefined || BENDS.has(surface));
}

const BENDS: ReadonlySet<Material> = new Set(['paper', 'fabric', 'concrete', 'plaster']);

function bestOf(
  layouts: readonly StudioLayout[],
  wanted: readonly ((layout: StudioLayout) => boolean)[],
): readonly StudioLayout[] {
  const score = (layout: StudioLayout): number => wanted.filter((answers) => answers(layout)).length;
  const best = Math.max(...layouts.map(score));
  return layouts.filter((layout) => score(layout) === best);
}

/** Radius of the step the subject stands on: wider than the subject by a hand. */
export function podiumRadius(stage: Stage): number {
  return Math.max(0.6, stage.subjectWidth * 0.56 + 0.16);
}
