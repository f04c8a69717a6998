import type { Production } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import { checkDelivery } from './check-delivery.ts';

const BLURRED = { code: 'blurred', message: 'It is blurred.' };

function production(count: number): Production {
  const image = { bytes: new Uint8Array(), mediaType: 'image/png', widthPx: 1, heightPx: 1 };
  const images = Array.from({ length: count }, (_, seed) => ({ ...image, seed }));
  return { images, warnings: [BLURRED], timingsMs: {}, details: {} };
}

function asking(imagesAsked: number) {
  const input = { prompt: 'a beach', count: imagesAsked };
  return { imagesAsked, call: { operation: 'generate', input } } as const;
}

const ASKING_FOR_TEXT = {
  imagesAsked: 1,
  call: { operation: 'enhance-prompt', input: { prompt: 'a beach' } },
} as const;

describe('checkDelivery', () => {
  it('leaves what was asked for alone', () => {
    expect(checkDelivery(production(2), asking(2))).toEqual(production(2));
  });

  it('says that pictures are missing', () => {
    const checked = checkDelivery(production(1), asking(3));

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
    const checked = checkDelivery(production(3), asking(2));

    expect(checked.images.map(({ seed }) => seed)).toEqual([0, 1]);
    expect(checked.warnings).toEqual([BLURRED]);
  });

  it('takes no picture at all for a failure', () => {
    expect(() => checkDelivery(production(0), asking(2))).toThrow(
      expect.objectContaining({ code: 'provider.malformed' }),
    );
  });

  it('takes the text of an operation that writes, and no pictures', () => {
    const written = { ...production(1), text: 'A wide beach.' };

    const checked = checkDelivery(written, ASKING_FOR_TEXT);

    expect(checked).toMatchObject({ text: 'A wide beach.', images: [] });
  });

  it('takes a missing text for a failure', () => {
    expect(() => checkDelivery(production(1), ASKING_FOR_TEXT)).toThrow(
      expect.objectContaining({ code: 'provider.malformed', message: 'No text came back.' }),
    );
  });
});
