/** `#rrggbb` in lower case of `#rgb` or `#rrggbb`; undefined of everything else. */
export function longHex(colour: string): string | undefined {
  const hex = colour.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(hex)) return hex;
  return /^#[0-9a-f]{3}$/.test(hex) ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : undefined;
}
