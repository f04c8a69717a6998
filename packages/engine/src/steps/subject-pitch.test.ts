import { createMatte } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { subjectPitch } from './subject-pitch.ts';
import { subjectProxy } from './subject-proxy.ts';

/** A matte of 200 x 200 px, solid where the predicate says so. */
function pitchOf(isSolid: (x: number, y: number) => boolean) {
  const matte = createMatte(200, 200);
  for (let y = 0; y < 200; y++)
    for (let x = 0; x < 200; x++) if (isSolid(x + 0.5, y + 0.5)) matte.data[y * 200 + x] = 1;
  const proxy = subjectProxy(matte);
  return proxy && subjectPitch(proxy);
}

/** A mug: straight walls on an elliptical base of half width 60 px and the given depth. */
const mug = (depthPx: number) => (x: number, y: number) =>
  Math.abs(x - 100) < 60 && y > 40 && y < 120 + depthPx * Math.sqrt(Math.max(0, 1 - ((x - 100) / 60) ** 2));

describe('the pitch of a subject', () => {
  it.each([
    [11, 10],
    [25, 25],
    [36, 35],
  ])('is read from the curve of a round base: %i px deep is %i degrees', (depthPx, pitchDeg) => {
    expect(pitchOf(mug(depthPx))).toBe(pitchDeg);
  });

  it('is straight down for a disc', () => {
    expect(pitchOf((x, y) => (x - 100) ** 2 + (y - 100) ** 2 < 80 ** 2)).toBe(90);
  });

  it('is not guessed for a straight base', () => {
    expect(pitchOf(mug(1))).toBeUndefined();
  });

  it('is not guessed for two feet', () => {
    expect(
      pitchOf(
        (x, y) =>
          (Math.abs(x - 100) < 40 && y > 20 && y < 120) ||
          (Math.abs(Math.abs(x - 100) - 25) < 12 && y < 180 && y > 100),
      ),
    ).toBeUndefined();
  });

  it('is not guessed for a subject that the frame cuts', () => {
    expect(pitchOf((x, y) => Math.abs(x - 100) < 60 && y > 40)).toBeUndefined();
  });
});
