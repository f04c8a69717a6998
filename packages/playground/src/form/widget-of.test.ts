import { expect, it } from 'vitest';
import type { FieldSchema } from '../edit/catalog-view.ts';
import { widgetOf } from './widget-of.ts';

const rgb = { type: 'object', properties: { rgb: { type: 'array' } } };

it.each<[FieldSchema, string]>([
  [{ type: 'string', 'x-widget': 'mask' }, 'mask'],
  [{ type: 'string', 'x-widget': 'hologram' }, 'text'],
  [{ type: 'string', enum: ['a'] }, 'choice'],
  [{ type: ['boolean', 'null'] }, 'flag'],
  [{ type: 'integer', minimum: 1 }, 'number'],
  [{ type: 'number', minimum: 0, exclusiveMaximum: 100 }, 'slider'],
  [{ type: 'number' }, 'number'],
  [{ type: 'array', items: { type: 'number' } }, 'number-list'],
  [{ type: 'array', items: rgb }, 'colours'],
  [{ type: 'array', items: { type: 'string' } }, 'object'],
  [rgb, 'colours'],
  [{ type: 'object', properties: {} }, 'controls'],
  [{ type: 'object' }, 'object'],
  [{}, 'text'],
])('%j is edited by %s', (field, widget) => {
  expect(widgetOf(field)).toBe(widget);
});
