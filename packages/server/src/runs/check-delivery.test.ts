import type { Production } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import { checkDelivery } from './check-delivery.ts';

const BLURRED = { code: 'blurred', message: 'It is blurred.' };

function production(count: number): Production {
  const image = { bytes: new Uint8Array(), mediaType: 'image/png', widthPx: 1, heightPx: 1 };
  const images = Array.from({ length: count }, (_, seed) => ({ ...image, seed }));
  return { images, warnings: [BLURRED], timingsMs: {}, details: {} };
}

describe('checkDelivery', () => {
  it('leaves what was asked for alone', () => {
    expect(checkDelivery(production(2), 2)).toEqual(production(2));
  });

  it('says that pictures are missing', () => {
    const checked = checkDelivery(production(1), 3);

    expect(checked.images).toHaveLength(1);
    expect(checked.warnings).toEqual([
      BLURRED,
      {
        code: 'fewer-pictures',
        message: 'Only 1 of the 3 pictures asked for were made; the others were not charged.',
      },
    ]);
  });

  it('keeps no picture that nobody asked for', () => {
    const checked = checkDelivery(production(3), 2);

    expect(checked.images.map(({ seed }) => seed)).toEqual([0, 1]);
    expect(checked.warnings).toEqual([BLURRED]);
  });

  it('takes no picture at all for a failure', () => {
    expect(() => checkDelivery(production(0), 2)).toThrow(expect.objectContaining({ code: 'provider.malformed' }));
  });
});
