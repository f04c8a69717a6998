import { Field } from '../ui/field.tsx';
import type { FieldView } from './fields-of.ts';
import { FieldGroup } from './field-group.tsx';
import type { WidgetName } from './widget-of.ts';
import type { FormFieldProps } from './widget-props.ts';
import { WIDGETS } from './widgets.tsx';
import './form-field.css';

/** Widgets that show by themselves what there is to say of them. */
const PLAIN: ReadonlySet<WidgetName> = new Set(['asset', 'prompt']);
/** Widgets of several controls, none of which is the field alone. */
const GROUPS: ReadonlySet<WidgetName> = new Set([
  'asset',
  'asset-list',
  'mask',
  'style',
  'style-id-list',
  'image-id',
  'colours',
  'controls',
  'text-layout',
  'margin',
]);

/** A field of a form with the control that its kind asks for. */
export function FormField({ field, idPrefix, values, change, job }: FormFieldProps) {
  const Widget = WIDGETS[field.widget];
  const Frame = GROUPS.has(field.widget) ? FieldGroup : Field;
  const faults = values === job.values.value ? job.faults.value : {};
  const fault = field.names.map((name) => faults[name]).find((one) => one !== undefined);
  return (
    <div
      class={`form-field form-field-${field.widget} ${field.effectless === undefined ? '' : 'form-field-effectless'}`}
      data-field={field.name}
    >
      <Frame
        id={`${idPrefix}${field.name}`}
        label={field.title}
        hint={hintOf(field)}
        fault={fault}
        isRequired={field.isRequired}
      >
        {(control) => (
          <Widget field={field} values={values} change={change} control={control} job={job} Part={FormField} />
        )}
      </Frame>
    </div>
  );
}

function hintOf({ widget, hint, effectless }: FieldView): string | undefined {
  if (effectless !== undefined) return `Changes nothing here. ${effectless}`;
  return PLAIN.has(widget) ? undefined : hint;
}
