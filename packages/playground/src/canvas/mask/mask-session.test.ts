import { createMask } from '@backlot/kernels';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from './command.ts';
import { createMaskSession } from './mask-session.ts';

const square: Command = {
  kind: 'polygon',
  corners: [
    { x: 0, y: 0 },
    { x: 2, y: 0 },
    { x: 2, y: 2 },
    { x: 0, y: 2 },
  ],
  mode: 'add',
};

test('says how much is marked, through doing and undoing', () => {
  const session = createMaskSession(createMask(4, 4));

  session.apply(square);
  session.commit('Rectangle');
  expect(session.coverage()).toBe(0.25);

  session.apply({ kind: 'fill', value: 255 });
  session.commit('Fill');
  expect(session.coverage()).toBe(1);

  expect(session.undo()).toBe('Fill');
  expect(session.coverage()).toBe(0.25);
  expect(session.redo()).toBe('Fill');
  expect(session.coverage()).toBe(1);
});

test('what changes nothing is no step', () => {
  const session = createMaskSession(createMask(4, 4));

  session.apply({ kind: 'fill', value: 0 });

  expect(session.commit('Clear')).toBe(false);
  expect(session.canUndo()).toBe(false);
});

test('an aborted gesture leaves no trace', () => {
  const session = createMaskSession(createMask(4, 4));

  session.apply(square);
  session.abort();

  expect([...session.mask.data]).toEqual([...new Uint8Array(16)]);
  expect(session.commit('Rectangle')).toBe(false);
});

test('replacing clears what was marked before', () => {
  const session = createMaskSession(createMask(4, 4, new Uint8Array(16).fill(255)));

  session.apply({ ...square, mode: 'replace' });
  session.commit('Rectangle');

  expect(session.coverage()).toBe(0.25);
});

test('tells once what may have changed', () => {
  const session = createMaskSession(createMask(4, 4));
  expect(session.takeDirty()).toEqual({ x: 0, y: 0, width: 4, height: 4 });

  session.apply(square);

  expect(session.takeDirty()).toEqual({ x: 0, y: 0, width: 2, height: 2 });
  expect(session.takeDirty()).toBeUndefined();
});

test('undoing all comes back to the start, redoing all to the end', () => {
  const place = fc.double({ min: -2, max: 12, noNaN: true });
  const dab = fc.record({ x: place, y: place, radiusPx: fc.double({ min: 0, max: 4, noNaN: true }) });
  const style = fc.record({ hardness: fc.double({ min: 0, max: 1, noNaN: true }), isErasing: fc.boolean() });
  const command = fc.record({ kind: fc.constant('stroke' as const), from: dab, to: dab, style });

  fc.assert(
    fc.property(fc.array(command, { maxLength: 8 }), (commands) => {
      const session = createMaskSession(createMask(10, 10));
      for (const each of commands) {
        session.apply(each);
        session.commit('Brush');
      }
      const end = session.mask.data.slice();

      while (session.undo() !== undefined);
      expect(session.coverage()).toBe(0);
      expect([...session.mask.data]).toEqual([...new Uint8Array(100)]);

      while (session.redo() !== undefined);
      expect(session.mask.data).toEqual(end);
    }),
  );
});
