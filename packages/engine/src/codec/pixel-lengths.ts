/** CSS pixels in absolute units (CSS Values and Units 4, section 6.2). */
const PIXELS_IN: ReadonlyMap<string, number> = new Map([
  ['in', 96],
  ['cm', 96 / 2.54],
  ['mm', 96 / 25.4],
  ['q', 96 / 101.6],
  ['pt', 96 / 72],
  ['pc', 16],
]);

/** A number with such a unit that stands by itself: not in a name, not behind `#`. Linear in the length of the text. */
const LENGTH = /(?<![\w#.-])([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)(in|cm|mm|q|pt|pc)(?![\w-])/gi;
/** Lengths and numbers and nothing else, as in `x`, `width` and `stroke-dasharray`. */
const LIST = /^[\s,]*[+-]?(\d|\.\d)[\d.e+\-a-z%\s,]*$/i;

/**
 * CSS with its lengths in millimetres, inches, points and the like written in pixels. librsvg draws those by its density, so that a
 * drawing would grow with the square of the density that it is drawn at, and be smaller than in a browser at the plain one.
 */
export function cssInPixels(css: string): string {
  return css.replace(LENGTH, (_whole, number: string, unit: string) => {
    const pixels = Number(number) * (PIXELS_IN.get(unit.toLowerCase()) ?? 1);
    return `${Number(pixels.toPrecision(9))}px`;
  });
}

/** As {@link cssInPixels} for an attribute's value: untouched unless it is a style, or nothing but lengths. */
export function attributeInPixels(name: string, value: string): string {
  return name === 'style' || (name !== 'id' && LIST.test(value)) ? cssInPixels(value) : value;
}
