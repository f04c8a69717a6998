/** How far each means goes at a strength: 0 = not at all, 1 = all the way, and what stands behind or in place of the picture. */
export interface Phases {
  /** Light, weather, season and palette; may go a little beyond 1. */
  readonly grade: number;
  /** Share of the treatment in the picture, 0..1. */
  readonly treat: number;
  /** Size of the treatment's marks, a factor. */
  readonly marks: number;
  /** How few shapes are left where shapes are drawn. */
  readonly coarseness: number;
  /** Edge-keeping smoothing before anything is done in a style, px at one megapixel; 0 = none. */
  readonly smoothPx: number;
  /** How far a palette that nobody asked for is taken, 0..1. */
  readonly palette: number;
  /** How much nearer the picture is framed, a factor of at least 1. */
  readonly zoom: number;
  /** The place of the prompt: absent, in the colours alone, behind the subject, or in place of the whole picture. */
  readonly scene: 'none' | 'hinted' | 'behind' | 'alone';
}

/** Strengths from which the means set in or are complete. */
const GRADED = 0.5;
/** Beyond that strength light goes a little further than it has to. */
const OVERDONE = 0.15;
const TREATED = 0.4;
const SIMPLIFIED_FROM = 0.45;
const MOST_SMOOTH_PX = 12;
/** Marks grow with the strength, and faster from here on. */
const MARKS = { least: 0.75, grown: 0.95, coarseFrom: 0.55, coarse: 0.9 } as const;
const RECOLOURED_FROM = 0.45;
const MOST_RECOLOURED = 0.85;
/** Composition is kept: only the strongest look a little nearer, and none mirrors. */
const REFRAMED_FROM = 0.75;
const MOST_ZOOM = 1.12;
const SCENE_BEHIND_FROM = 0.5;
const SCENE_ALONE_FROM = 0.9;

/** The phases of a strength, 0..1. Everything rises with it. `hasScene`: the prompt names what can be painted anew. */
export function phasesOf(strength: number, hasScene: boolean): Phases {
  const beyond = (from: number): number => Math.max(0, (strength - from) / (1 - from));
  const isAlone = hasScene && strength >= SCENE_ALONE_FROM;
  return {
    grade: Math.min(1, strength / GRADED) ** 0.8 + OVERDONE * beyond(GRADED),
    treat: Math.min(1, strength / TREATED),
    marks: MARKS.least + MARKS.grown * strength + MARKS.coarse * beyond(MARKS.coarseFrom),
    coarseness: strength,
    smoothPx: MOST_SMOOTH_PX * beyond(SIMPLIFIED_FROM),
    palette: MOST_RECOLOURED * beyond(RECOLOURED_FROM),
    zoom: 1 + (MOST_ZOOM - 1) * beyond(REFRAMED_FROM),
    scene:
      !hasScene || strength === 0 ? 'none' : isAlone ? 'alone' : strength >= SCENE_BEHIND_FROM ? 'behind' : 'hinted',
  };
}
