import type { ComponentType } from 'preact';
import type { Values } from '../edit/catalog-view.ts';
import type { Job } from '../edit/job.ts';
import type { ControlProps } from '../ui/field.tsx';
import type { FieldView } from './fields-of.ts';

/** What a field of a form is shown by. */
export interface FormFieldProps {
  readonly field: FieldView;
  /** What makes the ids of its controls unlike others of the page. */
  readonly idPrefix: string;
  /** The values of the object that the field belongs to. */
  readonly values: Values;
  /** Sets fields of that object, or unsets those that are undefined. */
  readonly change: (patch: Values) => void;
  readonly job: Job;
}

/** What every widget gets. */
export interface WidgetProps extends Omit<FormFieldProps, 'idPrefix'> {
  /** What ties the control to its label, hint and fault; a widget of several controls puts it onto its main one. */
  readonly control: ControlProps;
  /** Shows a field that is a part of this one. */
  readonly Part: ComponentType<FormFieldProps>;
}
