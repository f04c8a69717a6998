import { AppError, readOptimizeColours } from '@backlot/contract';
import { FaultError } from '../shared/endpoints/errors.ts';
import type { RecraftDependencies } from './dependencies.ts';

type Rgb = readonly [red: number, green: number, blue: number];

/** `POST /v1/colors/optimize`: which of few colours stands for each of many. Nothing is drawn, so it costs nothing and leaves no record. */
export function optimizeColours({ reducePalette }: Pick<RecraftDependencies, 'reducePalette'>, body: unknown): object {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new AppError('request.invalid', 'The body should be a JSON object.');
  const reading = readOptimizeColours(body);
  if (!reading.isValid) throw new FaultError(reading.fault);
  const { colors, num_colors_limit: limit } = reading.asked;
  const colours = colors.map(({ hex, weight }) => ({ rgb: toRgb(hex), weight: weight ?? 1 }));
  const reduced = reducePalette(colours, limit);
  return {
    mapping: reduced.map((rgb, index) => ({ from: toHex(colours[index]?.rgb ?? rgb), to: toHex(rgb) })),
    credits: 0,
  };
}

function toRgb(hex: string): Rgb {
  const value = Number.parseInt(hex.replace('#', ''), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

function toHex(rgb: Rgb): string {
  return `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
