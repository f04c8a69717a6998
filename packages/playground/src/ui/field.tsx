import type { ComponentChildren } from 'preact';
import { FieldNotes, idsOfNotes } from './field-notes.tsx';
import './field.css';

/** What ties a control to its label, hint and fault: spread onto the control. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

interface FieldProps {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was given. */
  readonly fault?: string | undefined;
  readonly isRequired?: boolean;
  /** Beside the label: a value, a counter. */
  readonly aside?: ComponentChildren;
  readonly children: (control: ControlProps) => ComponentChildren;
}

/** A control with its label above it, and its hint and fault below. */
export function Field({ id, label, hint, fault, isRequired = false, aside, children }: FieldProps) {
  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>
          {label}
          {isRequired && <span class="field-required"> required</span>}
        </label>
        {aside !== undefined && <span class="soft small">{aside}</span>}
      </div>
      {children({
        id,
        'aria-describedby': idsOfNotes({ id, hint, fault }),
        'aria-invalid': fault === undefined ? undefined : true,
      })}
      <FieldNotes id={id} hint={hint} fault={fault} />
    </div>
  );
}
