import { createRandom, type Random } from '../noise/random.ts';
import type { FlowField } from './flow-field.ts';
import { noisePlane } from './noise-plane.ts';
import type { RgbPlanes } from './rgb-planes.ts';

/** A painting under way: colours and how thick the paint stands (0..1). */
export interface Canvas {
  readonly colours: RgbPlanes;
  readonly thickness: Float32Array;
}

/** One layer of strokes. */
export interface StrokeLayer {
  /** Half the width of the brush, px. */
  readonly brushPx: number;
  /** Half the length of a stroke as a multiple of its half width. */
  readonly elongation: number;
  /** A stroke is only laid where the canvas differs from the reference by more than this (sum of three channels, 0..3); 0 covers everything. */
  readonly tolerance: number;
  /** Random shift of each stroke's colour, 0..1. */
  readonly colourJitter: number;
  readonly seed: number;
}

const TEXTURE_LENGTH = 128;
const TEXTURE_WIDTH = 32;
/** Several brushes, so that neighbouring strokes never share their bristles. */
const BRUSHES = 8;

/**
 * Lays oriented, bristly strokes of one size over the canvas, each in the reference's colour at its centre and along the
 * flow there: one layer of painterly rendering (Hertzmann 1998, with Litwinowicz's orientation, 1997).
 */
export function paintLayer(canvas: Canvas, reference: RgbPlanes, flow: FlowField, layer: StrokeLayer): void {
  const { width, height } = reference;
  const random = createRandom(layer.seed);
  const bristles = makeBristles(layer.seed);
  // Where the picture has no direction of its own the strokes follow a slow, shared swirl: a painter's hand.
  const swirl = noisePlane(width, height, { cellPx: Math.max(width, height) / 3, octaves: 2, seed: layer.seed ^ 0x51 });
  for (const centre of strokeCentres(width, height, layer.brushPx, random)) {
    const x = Math.min(width - 1, Math.floor(centre.x));
    const y = Math.min(height - 1, Math.floor(centre.y));
    const i = y * width + x;
    if (layer.tolerance > 0 && colourError(canvas.colours, reference, i) < layer.tolerance) continue;
    const calm = 1 - Math.min(1, flow.certainty[i]! * 1.4);
    const drift = swirl.data[i]! * 0.9 * calm + (random() - 0.5) * 0.3;
    const cosDrift = 1 - drift * drift * 0.5;
    const dirX = flow.alongX[i]! * (1 - calm) + calm;
    const dirY = flow.alongY[i]! * (1 - calm);
    const norm = 1 / Math.max(1e-3, Math.sqrt(dirX * dirX + dirY * dirY));
    const rotatedX = (dirX * cosDrift - dirY * drift) * norm;
    const rotatedY = (dirX * drift + dirY * cosDrift) * norm;
    const length = 1 / Math.sqrt(rotatedX * rotatedX + rotatedY * rotatedY);
    const shade = (random() - 0.5) * layer.colourJitter;
    stamp(canvas, bristles[(random() * BRUSHES) | 0]!, {
      x: centre.x,
      y: centre.y,
      alongX: rotatedX * length,
      alongY: rotatedY * length,
      halfWidth: layer.brushPx * (0.8 + 0.4 * random()),
      halfLength: layer.brushPx * layer.elongation * (0.7 + 0.6 * random()),
      bend: (random() - 0.5) * 0.35,
      red: reference.red[i]! * (1 + shade) + (random() - 0.5) * layer.colourJitter * 0.35,
      green: reference.green[i]! * (1 + shade) + (random() - 0.5) * layer.colourJitter * 0.35,
      blue: reference.blue[i]! * (1 + shade) + (random() - 0.5) * layer.colourJitter * 0.35,
    });
  }
}

/** Opacity and height of the brush, TEXTURE_WIDTH rows of TEXTURE_LENGTH. */
interface Bristles {
  readonly opacity: Float32Array;
  readonly height: Float32Array;
}

interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly alongX: number;
  readonly alongY: number;
  readonly halfWidth: number;
  readonly halfLength: number;
  readonly bend: number;
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

function makeBristles(seed: number): Bristles[] {
  return Array.from({ length: BRUSHES }, (_, brush) => {
    const hairs = noisePlane(TEXTURE_LENGTH, TEXTURE_WIDTH, {
      cellPx: 96,
      cellHeightPx: 2.6,
      octaves: 2,
      seed: seed + brush * 7919,
    });
    const clumps = noisePlane(TEXTURE_LENGTH, TEXTURE_WIDTH, {
      cellPx: 40,
      cellHeightPx: 9,
      seed: seed + brush * 131 + 5,
    });
    const opacity = new Float32Array(TEXTURE_LENGTH * TEXTURE_WIDTH);
    const height = new Float32Array(opacity.length);
    for (let row = 0; row < TEXTURE_WIDTH; row++) {
      const v = ((row + 0.5) / TEXTURE_WIDTH) * 2 - 1;
      for (let column = 0; column < TEXTURE_LENGTH; column++) {
        const u = ((column + 0.5) / TEXTURE_LENGTH) * 2 - 1;
        const k = row * TEXTURE_LENGTH + column;
        const hair = hairs.data[k]!;
        const edge = 1 - Math.abs(v) - 0.12 * (hair + 1);
        // The brush lands round and lifts ragged: hairs leave the canvas one after the other.
        const tip = u > 0 ? 1 - u - 0.3 * (0.5 + 0.5 * hair) : (1 + u) * 1.5 - v * v * 0.35;
        const body = Math.min(1, Math.max(0, edge * 7)) * Math.min(1, Math.max(0, tip * 8));
        opacity[k] = body * (0.86 + 0.14 * clumps.data[k]!);
        // Paint is pushed to the rim and furrowed by the hairs.
        height[k] = 0.5 + 0.24 * hair + 0.16 * clumps.data[k]! + 0.8 * Math.max(0, Math.abs(v) - 0.6) + 0.16 * u;
      }
    }
    return { opacity, height };
  });
}

function strokeCentres(width: number, height: number, brushPx: number, random: Random): { x: number; y: number }[] {
  const step = brushPx * 1.05;
  const centres: { x: number; y: number }[] = [];
  for (let y = step / 2; y < height + step / 2; y += step)
    for (let x = step / 2; x < width + step / 2; x += step)
      centres.push({
        x: Math.min(width - 1, Math.max(0, x + (random() - 0.5) * step)),
        y: Math.min(height - 1, Math.max(0, y + (random() - 0.5) * step)),
      });
  for (let i = centres.length - 1; i > 0; i--) {
    const j = (random() * (i + 1)) | 0;
    const swap = centres[i]!;
    centres[i] = centres[j]!;
    centres[j] = swap;
  }
  return centres;
}

function colourError(canvas: RgbPlanes, reference: RgbPlanes, i: number): number {
  return (
    Math.abs(canvas.red[i]! - reference.red[i]!) +
    Math.abs(canvas.green[i]! - reference.green[i]!) +
    Math.abs(canvas.blue[i]! - reference.blue[i]!)
  );
}

function stamp({ colours, thickness }: Canvas, bristles: Bristles, stroke: Stroke): void {
  const { width, height, red, green, blue } = colours;
  const { alongX, alongY, halfWidth, halfLength } = stroke;
  const extentX = Math.abs(alongX) * halfLength + Math.abs(alongY) * halfWidth * 1.4;
  const extentY = Math.abs(alongY) * halfLength + Math.abs(alongX) * halfWidth * 1.4;
  const left = Math.max(0, Math.floor(stroke.x - extentX));
  const right = Math.min(width - 1, Math.ceil(stroke.x + extentX));
  const top = Math.max(0, Math.floor(stroke.y - extentY));
  const bottom = Math.min(height - 1, Math.ceil(stroke.y + extentY));
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const dx = x - stroke.x;
      const dy = y - stroke.y;
      const u = (dx * alongX + dy * alongY) / halfLength;
      if (u <= -1 || u >= 1) continue;
      const v = (dy * alongX - dx * alongY) / halfWidth - stroke.bend * (u * u - 0.3);
      if (v <= -1 || v >= 1) continue;
      const k = (((v + 1) * 0.5 * TEXTURE_WIDTH) | 0) * TEXTURE_LENGTH + (((u + 1) * 0.5 * TEXTURE_LENGTH) | 0);
      const opacity = bristles.opacity[k]!;
      if (opacity < 0.02) continue;
      const relief = bristles.height[k]!;
      const streak = 1 + (relief - 0.5) * 0.16;
      const i = y * width + x;
      red[i] = red[i]! + (stroke.red * streak - red[i]!) * opacity;
      green[i] = green[i]! + (stroke.green * streak - green[i]!) * opacity;
      blue[i] = blue[i]! + (stroke.blue * streak - blue[i]!) * opacity;
      thickness[i] = thickness[i]! + (relief - thickness[i]!) * opacity;
    }
  }
}
