import { expect, test } from 'vitest';
import { gradeOf, type PlaceMood } from './place-grade.ts';

const DAY: PlaceMood = { time: 'day', weather: ['clear'], key: 'hard', isIndoors: false, isNative: true };

test('a fair day outdoors opens the shade; clouds and dark moods leave it', () => {
  expect(gradeOf(DAY).contrast).toBeLessThan(0.9);
  expect(gradeOf(DAY).gain).toBeGreaterThan(1);
  expect(gradeOf({ ...DAY, weather: ['cloudy'] }).contrast).toBeGreaterThan(gradeOf(DAY).contrast);
  expect(gradeOf({ ...DAY, mood: 'dark' }).contrast).toBeGreaterThan(1);
});

test('a room in window light is bright and pale, the same room in the evening is not', () => {
  const room: PlaceMood = { ...DAY, isIndoors: true, key: 'window' };

  expect(gradeOf(room).gain).toBeGreaterThan(1);
  expect(gradeOf(room).saturation).toBeLessThan(1);
  expect(gradeOf({ ...room, time: 'night' }).gain).toBeLessThan(0.6);
});
