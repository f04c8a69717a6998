/** How a colour code stands among words: a number in base 16. */
const WORD = /^0x([0-9a-f]{6})$/;
const HEX = /#([0-9a-f]{6}|[0-9a-f]{3})(?:[0-9a-f]{2})?\b/g;
const RGB = /\brgba?\(\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*(?:[,/][^)]{0,8})?\)/g;
const HSL = /\bhsla?\(\s*(\d{1,3})(?:deg)?\s*[,\s]\s*(\d{1,3})%\s*[,\s]\s*(\d{1,3})%\s*(?:[,/][^)]{0,8})?\)/g;
const MAX_CHANNEL = 255;
const DEGREES = 360;

/** Puts CSS colours ("#ff8800", "#f80", "rgb(255, 136, 0)", "hsl(32 100% 50%)") of a text in lower case as words that {@link hexOfWord} reads. */
export function colourCodesAsWords(text: string): string {
  return text
    .replaceAll(RGB, (_, r: string, g: string, b: string) => wordOf([r, g, b].map(Number)))
    .replaceAll(HSL, (_, h: string, s: string, l: string) => wordOf(rgbOfHsl(Number(h), Number(s), Number(l))))
    .replaceAll(HEX, (_, digits: string) => ` 0x${digits.length === 3 ? doubled(digits) : digits} `);
}

/** The colour that a word of {@link colourCodesAsWords} stands for, as `#rrggbb`. */
export function hexOfWord(word: string): string | undefined {
  const [, digits] = WORD.exec(word) ?? [];
  return digits === undefined ? undefined : `#${digits}`;
}

function doubled(digits: string): string {
  return digits.replaceAll(/./g, '$&$&');
}

function wordOf(channels: readonly number[]): string {
  const digits = channels.map((value) =>
    Math.min(MAX_CHANNEL, Math.max(0, Math.round(value)))
      .toString(16)
      .padStart(2, '0'),
  );
  return ` 0x${digits.join('')} `;
}

/** CSS Color Module Level 3, section 4.2.4; degrees and percent in, channels 0..255 out. */
function rgbOfHsl(hueDeg: number, saturationPercent: number, lightnessPercent: number): number[] {
  const [saturation, lightness] = [saturationPercent / 100, lightnessPercent / 100];
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const k = (offset + (hueDeg % DEGREES) / 30) % 12;
    return MAX_CHANNEL * (lightness - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  });
}
