import { withoutStrays } from './without-strays.ts';

/** What an Iconify set carries of one icon: SVG without its root, on a square of {@link NotoGlyphs.sizePx}. */
interface IconSet {
  readonly width: number;
  readonly height: number;
  readonly icons: Readonly<
    Record<string, { readonly body: string; readonly width?: number; readonly height?: number }>
  >;
}

interface IconCategories {
  readonly categories: Readonly<Record<string, readonly string[]>>;
}

/** The glyphs that the engine draws with, as kept in the models directory. */
export interface NotoGlyphs {
  /** Side of the square that every glyph is drawn on. */
  readonly sizePx: number;
  /** Inner SVG by the glyph's name, e.g. `palm-tree`. */
  readonly glyphs: Readonly<Record<string, string>>;
}

/** Categories whose icons are things. */
const KINDS_OF_THINGS = ['Activities', 'Animals & Nature', 'Food & Drink', 'Objects', 'Travel & Places'];
/** Symbols among them: faces of clocks, phases of the moon, arrows and charts. */
const SYMBOLS =
  /-oclock$|-thirty$|-quarter-moon|-crescent-moon$|-gibbous-moon|chart-|-yen$|-banknote$|speaker-.*-volume/;
/** Whole scenes on a tile, signs, and vehicles that the tile cuts off. */
const TILES =
  'bridge-at-night cityscape cityscape-at-dusk desert foggy fog fireworks sparkler milky-way night-with-stars national-park motorway ' +
  'railway-track shooting-star moon-viewing-ceremony sunrise sunrise-over-mountains sunset map-of-japan elevator x-ray brick ' +
  'mountain-railway suspension-railway light-rail bullet-train high-speed-train monorail metro musical-score';
/** Of the thousands of people and faces, whole figures and trades. */
export const FIGURES: readonly string[] = (
  'ballet-dancer man-standing woman-standing person-standing man-walking woman-walking person-walking man-running woman-running ' +
  'person-running man-dancing woman-dancing man-biking woman-biking person-biking man-surfing woman-surfing person-surfing ' +
  'man-in-lotus-position woman-in-lotus-position person-in-lotus-position person-lifting-weights man-rowing-boat woman-rowing-boat ' +
  'person-rowing-boat skier snowboarder mermaid fairy genie superhero supervillain troll hairy-creature horse-racing person-climbing ' +
  'person-golfing person-fencing person-bouncing-ball person-juggling person-swimming person-kneeling astronaut artist baby baby-angel ' +
  'boy girl child cook detective elf farmer firefighter guard health-worker judge mage mechanic ninja office-worker old-man old-woman ' +
  'pilot police-officer prince princess santa-claus scientist singer student teacher technologist vampire zombie construction-worker ' +
  'person-in-suit-levitating person-with-crown person-with-veil person-in-tuxedo woman-and-man-holding-hands women-holding-hands ' +
  'men-holding-hands tooth bone brain footprints ghost robot alien alien-monster goblin ogre skull red-heart ' +
  'clown-face cowboy-hat-face crescent-moon'
).split(' ');

/**
 * The drawable things of Noto Emoji out of its Iconify package: `icons.json` and, for the categories, `metadata.json`. Names in
 * alphabetical order, so equal packages give equal bytes. Throws `TypeError` when a figure is missing or an icon has a size of its own.
 */
export function glyphsOfNoto(iconsJson: Uint8Array, metadataJson: Uint8Array): Uint8Array {
  const set = parsed(iconsJson) as IconSet; // the package is known to the byte by its integrity
  const { categories } = parsed(metadataJson) as IconCategories;
  const things = KINDS_OF_THINGS.flatMap((kind) => categories[kind] ?? []).filter(
    (name) => !SYMBOLS.test(name) && !TILES.split(' ').includes(name),
  );
  const names = [...new Set([...things, ...FIGURES])].toSorted();
  const glyphs = Object.fromEntries(names.map((name) => [name, bodyOf(set, name)]));
  return new TextEncoder().encode(JSON.stringify({ sizePx: set.width, glyphs } satisfies NotoGlyphs));
}

function bodyOf({ icons, width, height }: IconSet, name: string): string {
  const icon = icons[name];
  if (icon === undefined) throw new TypeError(`the icon set has no "${name}"`);
  if (width !== height || icon.width !== undefined || icon.height !== undefined)
    throw new TypeError(`"${name}" is not drawn on the square of its set`);
  return withoutStrays(icon.body, width);
}

function parsed(json: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(json));
}
