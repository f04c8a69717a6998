/** A colour as the wire has it: an object with `rgb`, and perhaps how much of the picture it is to take. */
export interface WireColour {
  readonly rgb: readonly number[];
  readonly weight?: number;
}

/** Whether a value is a colour as the wire has it. */
export function isWireColour(value: unknown): value is WireColour {
  return typeof value === 'object' && value !== null && 'rgb' in value && Array.isArray(value.rgb);
}

/** `{ rgb: [255, 128, 0] }` as `#ff8000`. */
export function toHex({ rgb }: WireColour): string {
  return `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** `#ff8000` as `[255, 128, 0]`. */
export function fromHex(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
