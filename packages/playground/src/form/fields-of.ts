import type { FieldSchema } from '../edit/catalog-view.ts';
import { widgetOf, type WidgetName } from './widget-of.ts';

/** One control of a form. */
export interface FieldView {
  readonly name: string;
  /** The fields that it edits: its own and, for a style or a margin, those that belong to it. */
  readonly names: readonly string[];
  readonly title: string;
  readonly hint: string | undefined;
  readonly widget: WidgetName;
  readonly schema: FieldSchema;
  readonly isRequired: boolean;
  /** Why it changes nothing here, where that is so. */
  readonly effectless: string | undefined;
  /** `main` is in sight, `more` is folded. */
  readonly place: 'main' | 'more';
}

/** What most people look for, whatever the operation. */
const MAIN_WIDGETS: ReadonlySet<WidgetName> = new Set([
  'asset',
  'asset-list',
  'mask',
  'prompt',
  'size',
  'style',
  'margin',
  'image-id',
]);

/** The controls of an object's schema: required ones first and those without effect last, each in the order of the schema. `mainNames` are in sight whatever they are. */
export function fieldsOf(schema: FieldSchema, mainNames: ReadonlySet<string> = new Set()): readonly FieldView[] {
  const required = new Set(schema.required ?? []);
  const entries = Object.entries(schema.properties ?? {});
  const groups = groupsOf(entries);
  const views = entries.flatMap(([name, field]): FieldView[] => {
    const names = groups.get(name) ?? [name];
    if (names[0] !== name) return [];
    const widget = widgetOf(field);
    const isRequired = required.has(name);
    const effectless = field['x-effectless'];
    const isMain = isRequired || MAIN_WIDGETS.has(widget) || (mainNames.has(name) && !hasNoChoice(field));
    return [
      {
        name,
        names,
        title: widget === 'margin' ? 'Margins' : (field.title ?? titleOf(name)),
        hint: widget === 'margin' ? 'Pixels to add at each side.' : field.description,
        widget,
        schema: field,
        isRequired,
        effectless,
        place: isMain && effectless === undefined ? 'main' : 'more',
      },
    ];
  });
  return views.toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** Required fields come first, those that change nothing last. */
function rankOf({ isRequired, effectless }: FieldView): number {
  if (isRequired) return 0;
  return effectless === undefined ? 1 : 2;
}

/** Whether only one word may be given. */
function hasNoChoice(field: FieldSchema): boolean {
  return (field.enum ?? field['x-suggestions'])?.length === 1;
}

/** Fields that are edited together: a style with its substyle, and the four margins. */
function groupsOf(entries: readonly (readonly [string, FieldSchema])[]): ReadonlyMap<string, readonly string[]> {
  const namesBy = (widget: WidgetName) =>
    entries.flatMap(([name, field]) => (widgetOf(field) === widget ? [name] : []));
  const styles = namesBy('style');
  const together = [styles.length === 1 ? [...styles, ...namesBy('substyle')] : [], namesBy('margin')];
  return new Map(together.flatMap((names) => names.map((name) => [name, names] as const)));
}

/** `rendering_speed` as `Rendering speed`. */
export function titleOf(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
