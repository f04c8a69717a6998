import { describe, expect, it } from 'vitest';
import { countShapes, elementAt, isActiveAttribute, isActiveElement, layersOf, type SvgNode } from './svg-layers.ts';

function node(localName: string, attributes: Readonly<Record<string, string>> = {}, children: SvgNode[] = []): SvgNode {
  return { localName, children, getAttribute: (name) => attributes[name] ?? null };
}

const path = () => node('path');

describe('layersOf', () => {
  it('lists named groups in the order in which they are drawn', () => {
    const root = node('svg', {}, [
      node('defs'),
      node('g', { id: 'background' }, [path(), path()]),
      node('g', { id: 'fox_body' }, [node('g', { id: 'ear' }, [path()]), path()]),
    ]);

    expect(layersOf(root)).toEqual([
      { path: '1', name: 'Background', shapes: 2 },
      { path: '2', name: 'Fox body', shapes: 2 },
    ]);
  });

  it('looks through groups without a name', () => {
    const root = node('svg', {}, [node('g', {}, [path(), node('g', { 'aria-label': 'sky' }, [path()])])]);

    expect(layersOf(root)).toEqual([{ path: '0/1', name: 'Sky', shapes: 1 }]);
    expect(elementAt(root, '0/1')?.getAttribute('aria-label')).toBe('sky');
  });

  it('finds none in a drawing of loose shapes', () => {
    expect(layersOf(node('svg', {}, [path(), node('g', { id: ' ' }, [path()]), node('g', { id: 'empty' })]))).toEqual(
      [],
    );
  });
});

it('counts what is drawn', () => {
  expect(countShapes(node('svg', {}, [path(), node('g', {}, [node('rect'), node('title')])]))).toBe(2);
});

it('knows what is more than drawing', () => {
  expect(
    ['script', 'foreignObject', 'animate', 'path', 'g'].map((localName) => isActiveElement({ localName })),
  ).toEqual([true, true, true, false, false]);
  expect(isActiveAttribute('onload', 'x()')).toBe(true);
  expect(isActiveAttribute('xlink:href', '#a')).toBe(false);
  expect(isActiveAttribute('href', 'data:image/png;base64,AA')).toBe(false);
  expect(isActiveAttribute('href', 'data:image/svg+xml,<svg/>')).toBe(true);
  expect(isActiveAttribute('href', ' javascript:alert(1)')).toBe(true);
  expect(isActiveAttribute('fill', 'url(#g)')).toBe(false);
});
