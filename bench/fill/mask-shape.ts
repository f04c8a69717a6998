import { createRandom, deriveSeed } from '@backlot/kernels';
import type { FillCase, MaskKind } from './fill-case.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Silhouettes one unit high, middle at 0, 0. */
const OBJECTS: Readonly<Partial<Record<MaskKind, string>>> = {
  person:
    'M0-.5C.07-.5 .1-.45 .09-.39C.08-.34 .06-.32 .05-.3C.12-.29 .17-.26 .19-.18L.24 .08L.17 .1L.13-.1L.13 .1L.15 .5L.04 .5L.01 .14L-.02 .14L-.05 .5L-.16 .5L-.13 .1L-.13-.1L-.18 .1L-.25 .07L-.19-.2C-.17-.26-.12-.29-.05-.3C-.07-.32-.09-.36-.09-.4C-.09-.46-.05-.5 0-.5Z',
  bird: 'M-.75-.05C-.6-.2-.4-.15-.3-.05C-.25-.3-.05-.5 .2-.5C.15-.35 .15-.2 .25-.1C.4-.2 .55-.2 .65-.1L.85-.05L.66 .02C.55 .25 .3 .3 .1 .28L.05 .5L0 .28C-.25 .25-.45 .15-.75-.05Z',
  bottle:
    'M-.07-.5L.07-.5L.07-.28C.07-.2 .17-.16 .17-.05L.17 .45C.17 .48 .15 .5 .12 .5L-.12 .5C-.15 .5-.17 .48-.17 .45L-.17-.05C-.17-.16-.07-.2-.07-.28Z',
  car: 'M-1.1 .25L-1.1-.02C-1-.1-.8-.1-.65-.15C-.45-.42-.3-.5 0-.5C.35-.5 .5-.38 .7-.14C.95-.1 1.1-.05 1.1 .1L1.08 .28L.85 .3C.85 .56 .45 .56 .42 .3L-.45 .3C-.48 .56-.88 .56-.88 .3Z',
};
const TEXT_LINES = ['SAMPLE copy 2024', 'not for print', 'SAMPLE copy 2024'];
const TEXT_LINE_STEP = 2.6;
const BLOB_CORNERS = 14;
const WIRES = 4;
/** Thickness of a wire as a share of the shorter side. */
const WIRE_WIDTH = 0.012;

/** The mask of a case as SVG, white on black: the same for the same name and size. */
export function maskSvg({ name, mask }: FillCase, { width, height }: Size): string {
  const shorter = Math.min(width, height);
  const [x, y] = [mask.at[0] * width, mask.at[1] * height];
  const size = mask.size * shorter;
  const random = createRandom(deriveSeed(1, `mask of ${name}`));
  const drawn = draw();
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%"/><g fill="#fff">${drawn}</g></svg>`;

  function draw(): string {
    const object = OBJECTS[mask.kind];
    if (object !== undefined) return `<path transform="translate(${x} ${y}) scale(${size})" d="${object}"/>`;
    if (mask.kind === 'blob') return `<path d="${blob(x, y, size / 2, random)}"/>`;
    if (mask.kind === 'wires') return wires(size, shorter * WIRE_WIDTH);
    if (mask.kind === 'text') return text();
    if (mask.kind === 'frame')
      return `<path fill-rule="evenodd" d="M0 0H${width}V${height}H0ZM${size} ${size}V${height - size}H${width - size}V${size}Z"/>`;
    const shareX = (mask.size * shorter) / width;
    return `<rect x="${mask.at[0] === 0 ? 0 : (1 - shareX) * width}" width="${shareX * width}" height="${height}"/>`;
  }

  function wires(reach: number, thickness: number): string {
    const lines = Array.from({ length: WIRES }, () => {
      const points = Array.from({ length: 4 }, () => [
        x + (random() - 0.5) * reach * (width / shorter),
        y + (random() - 0.5) * reach,
      ]);
      return `M${points[0]!.join(' ')}C${points
        .slice(1)
        .map((point) => point.join(' '))
        .join(' ')}`;
    });
    return `<path fill="none" stroke="#fff" stroke-width="${thickness}" d="${lines.join('')}"/>`;
  }

  function text(): string {
    return TEXT_LINES.map(
      (line, k) =>
        `<text x="${x}" y="${y + (k - 1) * size * TEXT_LINE_STEP}" text-anchor="middle" font-family="DejaVu Sans, sans-serif" font-weight="bold" font-size="${size}">${line}</text>`,
    ).join('');
  }
}

/** A closed smooth curve through corners at uneven distances. */
function blob(x: number, y: number, radius: number, random: () => number): string {
  const corners = Array.from({ length: BLOB_CORNERS }, (_, k) => {
    const angle = (2 * Math.PI * (k + 0.5 * random())) / BLOB_CORNERS;
    const distance = radius * (0.75 + 0.5 * random());
    return [x + distance * Math.cos(angle), y + distance * Math.sin(angle)] as const;
  });
  const middle = (a: readonly [number, number], b: readonly [number, number]) =>
    `${(a[0] + b[0]) / 2} ${(a[1] + b[1]) / 2}`;
  const last = corners.at(-1)!;
  return `M${middle(last, corners[0]!)}${corners
    .map((corner, k) => `Q${corner[0]} ${corner[1]} ${middle(corner, corners[(k + 1) % BLOB_CORNERS]!)}`)
    .join('')}Z`;
}
