import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assetKey, isAssetKey, mediaTypeOf } from './key.ts';

const at = new Date('2026-01-07T09:33:18.380Z');

describe('a key', () => {
  it.each([
    ['room.png', 'image/png', 'room.png'],
    ['Room.PNG', 'image/png', 'Room.png'],
    ['holiday.jpeg', 'image/jpeg', 'holiday.jpeg'],
    ['room.jpg', 'image/png', 'room.jpg.png'],
    ['page.html', 'image/png', 'page.html.png'],
    ['my living room (2).png', 'image/png', 'my_living_room_2.png'],
    ['Wohnküche.png', 'image/png', 'Wohnkuche.png'],
    ['部屋.png', 'image/png', 'image.png'],
    ['../../etc/passwd', 'image/png', 'passwd.png'],
    ['C:\\pictures\\cat.webp', 'image/webp', 'cat.webp'],
    ['.hidden.png', 'image/png', 'hidden.png'],
    ['', 'image/png', 'image.png'],
    ['...', 'image/png', 'image.png'],
    ['erased_object', 'image/png', 'erased_object.png'],
  ])('of %j (%s) ends in %j', (name, mediaType, expected) => {
    expect(assetKey(name, mediaType, at)).toBe(`images/2026_01_07_09_33_18_380_${expected}`);
  });

  it('is one whatever the name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('image/png', 'image/jpeg', 'text/html'),
        (name, type) => {
          expect(isAssetKey(assetKey(name, type, at))).toBe(true);
        },
      ),
    );
  });

  it.each(['image/png', 'image/jpeg', 'image/webp'])('tells that it holds %s', (mediaType) => {
    expect(mediaTypeOf(assetKey('page.html', mediaType, at))).toBe(mediaType);
    expect(mediaTypeOf(assetKey('room.JPEG', mediaType, at))).toBe(mediaType);
  });

  it('keeps a name at a decent length', () => {
    expect(assetKey(`${'x'.repeat(300)}.png`, 'image/png', at)).toHaveLength('images/'.length + 24 + 80 + 4);
  });

  it.each([
    '',
    'images/',
    'images/room.png',
    'development/images/portrait.png',
    'images/2026_01_07_09_33_18_380_',
    'images/2026_01_07_09_33_18_380_../../x',
    'images/2026_01_07_09_33_18_380_a/b',
    'images/2026_01_07_09_33_18_380_a\0b',
    'images/2026_01_07_09_33_18_380_a.png\n',
    '/images/2026_01_07_09_33_18_380_a.png',
  ])('is not %j', (text) => {
    expect(isAssetKey(text)).toBe(false);
  });
});
