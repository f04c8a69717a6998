import { Field } from '../ui/field.tsx';
import type { WidgetName } from './widget-of.ts';
import type { FormFieldProps } from './widget-props.ts';
import { WIDGETS } from './widgets.tsx';
import './form-field.css';

/** Widgets that show by themselves what there is to say of them. */
const PLAIN: ReadonlySet<WidgetName> = new Set(['asset', 'prompt']);

/** A field of a form with the control that its kind asks for. */
export function FormField({ field, idPrefix, values, change, job }: FormFieldProps) {
  const Widget = WIDGETS[field.widget];
  const faults = values === job.values.value ? job.faults.value : {};
  const fault = field.names.map((name) => faults[name]).find((one) => one !== undefined);
  return (
    <div class={`form-field form-field-${field.widget}`} data-field={field.name}>
      <Field
        id={`${idPrefix}${field.name}`}
        label={field.title}
        hint={field.effectless ?? (PLAIN.has(field.widget) ? undefined : field.hint)}
        fault={fault}
        isRequired={field.isRequired}
      >
        {(control) => (
          <Widget field={field} values={values} change={change} control={control} job={job} Part={FormField} />
        )}
      </Field>
    </div>
  );
}
