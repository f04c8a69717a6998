import { FAMILIES } from '../scene/families/index.gen.ts';
import { LEXICON } from '../scene/parse/lexicon/index.ts';
import { isVectorTreatment } from '../scene/styles/treatments.ts';
import type { SceneObject, SceneSpec } from '../scene/spec.ts';
import type { Warning } from '../scene/warning.ts';

/** How a scene is made; what is left out of it is said when it is there (`account/settle.ts`). */
export interface Medium {
  /** Shapes instead of a photographic painting, whatever the treatment. */
  readonly isDrawn: boolean;
  readonly warnings: readonly Warning[];
}

/** What only furnishes a place that was named before it: a photograph of the place without it is still that place. */
const FURNISHINGS: ReadonlySet<string> = new Set(
  (
    'chair,sofa,bench,fireplace,curtain,rug,lamp,desk lamp,lantern,candle,chandelier,mirror,bookshelf,book,wardrobe,hammock,fountain,' +
    'plant,flower,tree,palm tree,pine tree,bush,leaf,fern,vine,branch,reed,rock,log,cloud,sun,star,moon,wave,water,building,street lamp,' +
    'sign,flag,fence,door,window,column,pillow,towel,painting,vase,person,bird,puddle,feather,snowflake,cherry blossom,rainbow,shell'
  ).split(','),
);

/** Longest list of things that a warning names. */
const MOST_NAMED = 8;

/**
 * Decides between a photographic painting and a drawing. Painters show places, sets and table tops; any other subject can only be
 * drawn, and a picture without its subject is never made for the sake of the medium. What nobody can draw (`canDraw`) is no reason
 * to draw the rest.
 */
export function chooseMedium(spec: SceneSpec, canDraw: (object: SceneObject) => boolean = () => true): Medium {
  if (isVectorTreatment(spec.style.treatment)) return { isDrawn: true, warnings: [] };
  const subjects = subjectsOf(spec).filter(canDraw);
  if (subjects.length > 0) return { isDrawn: true, warnings: [illustrated(subjects)] };
  if (FAMILIES[spec.family].photo === undefined) return { isDrawn: true, warnings: [placeIllustrated(spec)] };
  return { isDrawn: false, warnings: [] };
}

/** What a picture is about besides its place: things that its painter does not show and that do not only furnish it. */
export function subjectsOf(spec: SceneSpec): SceneObject[] {
  const shown = new Set(FAMILIES[spec.family].shows ?? []);
  const leads = placeLeads(spec);
  return spec.objects.filter(({ lemma }) => !shown.has(lemma) && !(leads && FURNISHINGS.has(lemma)));
}

/** Whether the prompt names its place before any thing: "a café with lamps" is about the café, "lamps in a café" about the lamps. */
function placeLeads({ coverage, family, secondary }: SceneSpec): boolean {
  for (const words of coverage.used) {
    const effects = LEXICON.get(words) ?? [];
    const names = effects.some(
      (effect) => effect.slot === 'place' && (effect.family === family || effect.family === secondary),
    );
    if (names) return true;
    if (effects.some(({ slot }) => slot === 'object')) return false;
  }
  return true;
}

function illustrated(subjects: readonly SceneObject[]): Warning {
  return {
    code: 'subject-illustrated',
    message: `The built-in engine cannot photograph ${namesOf(subjects)}: the picture is an illustration.`,
  };
}

function placeIllustrated({ place, family }: SceneSpec): Warning {
  return {
    code: 'place-illustrated',
    message: `The built-in engine cannot photograph "${place ?? family}": the picture is an illustration.`,
  };
}

function namesOf(things: readonly SceneObject[]): string {
  const names = [...new Set(things.map(({ lemma }) => `"${lemma}"`))].slice(0, MOST_NAMED);
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
