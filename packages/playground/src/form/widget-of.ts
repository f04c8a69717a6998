import { WIDGETS } from '@backlot/sdk';
import type { FieldSchema } from '../edit/catalog-view.ts';

/** A control, as `x-widget` names it. */
export type WidgetName = (typeof WIDGETS)[number];

/** The control for a field: the one that its schema names, or else one by its type. */
export function widgetOf(field: FieldSchema): WidgetName {
  return WIDGETS.find((name) => name === field['x-widget']) ?? byType(field);
}

function byType(field: FieldSchema): WidgetName {
  if (field.enum !== undefined) return 'choice';
  switch (typeOf(field)) {
    case 'boolean':
      return 'flag';
    case 'integer':
      return 'number';
    case 'number':
      return isBounded(field) ? 'slider' : 'number';
    case 'array':
      return byItems(field.items);
    case 'object':
      return isColour(field) ? 'colours' : field.properties === undefined ? 'object' : 'controls';
    case undefined:
    default:
      return 'text';
  }
}

function byItems(items: FieldSchema['items']): WidgetName {
  if (typeof items !== 'object') return 'object';
  if (isColour(items)) return 'colours';
  const type = typeOf(items);
  return type === 'number' || type === 'integer' ? 'number-list' : 'object';
}

/** What a field is, whether or not it may be null as well. */
export function typeOf({ type }: FieldSchema): string | undefined {
  return typeof type === 'object' ? type.find((one) => one !== 'null') : type;
}

function isColour({ properties }: FieldSchema): boolean {
  return properties?.['rgb'] !== undefined;
}

function isBounded({ minimum, maximum, exclusiveMaximum }: FieldSchema): boolean {
  return minimum !== undefined && (maximum ?? exclusiveMaximum) !== undefined;
}
