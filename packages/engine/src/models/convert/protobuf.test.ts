import { expect, test } from 'vitest';
import { bytesField, floatField, integerField, message, textField } from './protobuf.ts';

test('the examples of the specification come out byte for byte', () => {
  expect([...integerField(1, 150)]).toEqual([0x08, 0x96, 0x01]);
  expect([...textField(2, 'testing')]).toEqual([0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67]);
  expect([...bytesField(3, message(integerField(1, 150)))]).toEqual([0x1a, 0x03, 0x08, 0x96, 0x01]);
});

test('a negative integer takes ten bytes', () => {
  expect([...integerField(1, -2)]).toEqual([0x08, 0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01]);
});

test('a float is four bytes, the lowest first', () => {
  expect([...floatField(2, 0.5)]).toEqual([0x15, 0, 0, 0, 0x3f]);
});
