import type { Appearance, PlacedWord } from '@backlot/contract';
import type { AppearancePlan } from '../appearance/plan-appearance.ts';
import { ICON_PLACE } from '../generate/arrange-icon.ts';
import { settle } from '../generate/account/settle.ts';
import { chooseMedium, type Medium } from '../generate/choose-medium.ts';
import { namedInks } from '../generate/named-inks.ts';
import { frameBadge } from '../generate/frame-badge.ts';
import { mayShowThings, withNamedThings } from '../generate/named-things.ts';
import { paintSize } from '../generate/paint-size.ts';
import { autoWords } from '../lettering/auto-words.ts';
import { letteringLook, type LetteringLook } from '../lettering/lettering-look.ts';
import type { Stages } from '../pipelines/stages.ts';
import type { Tools } from '../pipelines/tools.ts';
import type { Quality, SubjectProxy } from '../scene/family.ts';
import { isDrawnIn } from '../generate/account/shown.ts';
import type { GlyphSet } from '../scene/glyphs/glyph-set.ts';
import { placeObjects } from '../scene/glyphs/place-objects.ts';
import { saidGlyph } from '../scene/glyphs/said-glyph.ts';
import { paintScene, type FinishShapes, type PaintedScene } from '../scene/paint-scene.ts';
import { parsePrompt, type ParsedPrompt, type PromptRequest } from '../scene/parse/parse-prompt.ts';
import { normaliseText, tokenise } from '../scene/parse/token.ts';
import { classifyWords } from '../scene/parse/word-classes.ts';
import type { SceneObject, SceneSpec } from '../scene/spec.ts';
import { isVectorTreatment } from '../scene/styles/treatments.ts';
import type { VectorScene } from '../scene/vector/vector-scene.ts';
import type { Warning } from '../scene/warning.ts';

/** What is to be seen, and in which look. */
export interface Wish {
  readonly prompt: string;
  readonly appearance: Appearance;
  readonly plan: AppearancePlan;
  readonly seed: number;
  readonly purpose: PromptRequest['purpose'];
  readonly widthPx: number;
  readonly heightPx: number;
  readonly quality: Quality;
  /** Larger pictures are made of their shape with no more pixels than this, painted and treated or drawn; absent: every picture at its size. */
  readonly mostPixels?: { readonly painted: number; readonly drawn: number };
  /** The cut-out that will stand in the picture. */
  readonly subject?: SubjectProxy | undefined;
  /** How far the camera that took the subject looked down. */
  readonly pitchDeg?: SceneSpec['camera']['pitchDeg'] | undefined;
  /** The last word about the scene, after the prompt and the look. */
  readonly arrange?: (spec: SceneSpec) => SceneSpec;
}

/** A picture painted from words, with the scene that was understood. */
export interface Imagined extends PaintedScene {
  readonly spec: SceneSpec;
  /** The picture is `svg` rendered and nothing else: it can be rendered again at any size. */
  readonly isAsDrawn: boolean;
  /** To be set over the picture at its final size. */
  readonly words: readonly PlacedWord[];
  readonly lettering: LetteringLook;
}

const PAINTED = { isDrawn: false, warnings: [] } as const;

/**
 * Understands a prompt and paints what it says in the look that was asked for: the stages `understand` and `paint`. A whole picture
 * whose subject cannot be painted is drawn. Words are not in it yet.
 */
export async function imagine(
  wish: Wish,
  tools: Pick<Tools, 'modelsDir' | 'glyphs'> & Partial<Pick<Tools, 'threads'>>,
  stages: Stages,
): Promise<Imagined> {
  const { plan, quality, subject, purpose, mostPixels } = wish;
  const { spec, things, lettering, account, wanted, warnings } = await stages.run('understand', () =>
    understand(wish, tools),
  );
  const canDraw = (object: SceneObject): boolean =>
    things !== undefined && saidGlyph(things, spec.prompt, object) !== undefined;
  const medium = purpose === 'picture' ? mediumOf(spec, canDraw) : PAINTED;
  const isOfShapes = isVectorTreatment(spec.style.treatment);
  const most = mostPixels === undefined ? Infinity : isOfShapes ? mostPixels.drawn : mostPixels.painted;
  const { width: widthPx, height: heightPx } = paintSize({ width: wish.widthPx, height: wish.heightPx }, most);
  const request = {
    // What the prompt takes back is no hint for painters.
    spec: { ...spec, prompt: wanted },
    widthPx,
    heightPx,
    quality,
    modelsDirectory: tools.modelsDir,
    threads: tools.threads,
    isDrawn: medium.isDrawn,
    ...(subject && { subject }),
  };
  const drawn: Drawn = { missing: new Set() };
  const scene = await stages.run('paint', () =>
    paintScene(request, namedInks(plan.style.parameters, spec), {
      completeShapes: (drawing) => framed(completing(spec, medium.isDrawn ? things : undefined, drawn)(drawing), spec),
      finishShapes: plan.finishShapes,
    }),
  );
  const picture = plan.finishPixels(scene.picture, spec);
  const { coverage, warnings: findings } = settle(account, { spec, ...drawn }, spec.coverage);
  return {
    ...scene,
    picture,
    spec: { ...spec, coverage },
    isAsDrawn: scene.svg !== undefined && picture === scene.picture && (plan.style.parameters.grain ?? 0) === 0,
    ...wordsOf(wish, spec, lettering),
    warnings: [
      ...plan.warnings,
      ...warnings,
      ...medium.warnings,
      ...scene.warnings,
      ...findings,
      ...(purpose === 'background' && lettering.length > 0 ? [TEXT_NOT_DRAWN] : []),
    ],
  };
}

/** A badge is cut out of a drawing. */
function mediumOf(spec: SceneSpec, canDraw: (object: SceneObject) => boolean): Medium {
  return spec.frame === 'badge' ? { isDrawn: true, warnings: [] } : chooseMedium(spec, canDraw);
}

function framed(drawing: VectorScene, { frame }: SceneSpec): VectorScene {
  return frame === 'badge' ? frameBadge(drawing) : drawing;
}

/** A drawing, with what could not be drawn into it. */
interface Drawn {
  drawing?: VectorScene;
  readonly missing: Set<string>;
}

/** How the things of a scene get into its drawing; what it shows before that and those that nobody can draw are noted. */
function completing(spec: SceneSpec, things: GlyphSet | undefined, drawn: Drawn): FinishShapes {
  return (drawing) => {
    drawn.drawing = drawing;
    if (things === undefined) {
      for (const { lemma } of spec.objects) if (!isDrawnIn(drawing, lemma)) drawn.missing.add(lemma);
      return drawing;
    }
    const { scene, missing } = placeObjects(drawing, spec, things);
    for (const lemma of missing) drawn.missing.add(lemma);
    return scene;
  };
}

interface Understood extends ParsedPrompt {
  /** What things are drawn from, where there are any to draw. */
  readonly things: GlyphSet | undefined;
}

async function understand(
  { prompt, appearance, plan, seed, purpose, pitchDeg, arrange = (spec) => spec }: Wish,
  { glyphs }: Pick<Tools, 'glyphs'>,
): Promise<Understood> {
  const parsed = parsePrompt({
    prompt,
    negativePrompt: appearance.negativePrompt,
    seed,
    purpose,
    style: plan.style.style,
    hints: { ...plan.style.hints, pitchDeg },
  });
  const arranged = (spec: SceneSpec): SceneSpec => arrange(plan.shapeSpec(spec));
  const plain = arranged(parsed.spec);
  if (purpose !== 'picture' || !(mayShowThings(parsed.spec) || plain.objects.length > 0)) {
    const warnings = [...parsed.warnings, ...(parsed.warnings.length === 0 ? unknownWords(parsed.spec) : [])];
    return { ...parsed, spec: plain, warnings, things: undefined };
  }
  const things = await glyphs();
  const named = withNamedThings(parsed.spec, things);
  const doubts = parsed.warnings.filter(({ code }) => named === parsed.spec || code !== 'prompt-not-understood');
  const warnings = [...doubts, ...(doubts.length === 0 ? unknownWords(named) : [])];
  return { ...parsed, spec: named === parsed.spec ? plain : arranged(named), warnings, things };
}

/** Longest list of words in a warning. */
const MOST_WORDS = 8;

/** Nouns that nothing was made of: other words often only join or praise. */
function unknownWords({ coverage, prompt }: SceneSpec): Warning[] {
  const tokens = tokenise(normaliseText(prompt));
  const classes = classifyWords(tokens);
  const nouns = new Set(tokens.flatMap(({ text }, i) => (classes[i] === 'noun' ? [text] : [])));
  const words = coverage.ignored.filter((word) => nouns.has(word)).map((word) => `"${word}"`);
  if (words.length === 0) return [];
  return [
    { code: 'words-ignored', message: `The built-in engine made nothing of ${words.slice(0, MOST_WORDS).join(', ')}.` },
  ];
}

/** The words to be set: those with places of their own, else what the prompt of a whole picture quotes. */
function wordsOf(
  { appearance, purpose, widthPx: width, heightPx: height }: Wish,
  spec: SceneSpec,
  quoted: readonly string[],
): Pick<Imagined, 'words' | 'lettering'> {
  const lettering = letteringLook(spec.style.treatment);
  const { words: placed = [], isTextFree = false } = appearance;
  if (placed.length > 0) return { words: placed, lettering };
  const isSilent = isTextFree || purpose === 'background';
  const words = isSilent ? [] : autoWords(quoted, { width, height }, lettering);
  return { words: spec.place === ICON_PLACE || spec.frame === 'badge' ? lowered(words) : words, lettering };
}

/** Where the name under a mark ends, part of the height. */
const NAME_FOOT = 0.94;

/** A title moved to the foot of the picture, as names stand under marks. */
function lowered(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const foot = Math.max(...words.flatMap(({ corners }) => corners.map(([, y]) => y)));
  const down = ([x, y]: readonly [number, number]): [number, number] => [x, y + NAME_FOOT - foot];
  return words.map(({ text, corners: [a, b, c, d] }) => ({ text, corners: [down(a), down(b), down(c), down(d)] }));
}

const TEXT_NOT_DRAWN: Warning = {
  code: 'text-not-drawn',
  message: 'Lettering that the prompt quotes is not set into backgrounds.',
};
