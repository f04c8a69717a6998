import type { ComponentChildren } from 'preact';
import { FieldNotes, idsOfNotes } from '../ui/field-notes.tsx';
import type { ControlProps } from '../ui/field.tsx';

interface FieldGroupProps {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly isRequired: boolean;
  readonly children: (control: ControlProps) => ComponentChildren;
}

/** Several controls that together give one field: as `Field`, but every control of them has a name of its own. */
export function FieldGroup({ id, label, hint, fault, isRequired, children }: FieldGroupProps) {
  return (
    <div class="field" role="group" aria-labelledby={`${id}-label`} aria-describedby={idsOfNotes({ id, hint, fault })}>
      <div class="field-head">
        <span id={`${id}-label`} class="field-group-label">
          {label}
          {isRequired && <span class="field-required"> required</span>}
        </span>
      </div>
      {children({ id, 'aria-describedby': undefined, 'aria-invalid': undefined })}
      <FieldNotes id={id} hint={hint} fault={fault} />
    </div>
  );
}
