import { fieldsOf } from '../fields-of.ts';
import type { WidgetProps } from '../widget-props.ts';
import { isGiven } from '../../edit/request-of.ts';
import './controls-widget.css';

/** An object whose parts are fields themselves. */
export function ControlsWidget({ field, values, change, control, job, Part }: WidgetProps) {
  const value = values[field.name];
  const inner: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  const changeInner = (patch: Readonly<Record<string, unknown>>) => {
    const next = Object.entries({ ...inner, ...patch }).filter(([, one]) => isGiven(one));
    change({ [field.name]: next.length === 0 ? undefined : Object.fromEntries(next) });
  };
  return (
    <div class="controls-field" id={control.id}>
      {fieldsOf(field.schema).map((part) => (
        <Part key={part.name} field={part} idPrefix={`${control.id}-`} values={inner} change={changeInner} job={job} />
      ))}
    </div>
  );
}
