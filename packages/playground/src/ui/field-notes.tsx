interface FieldNotesProps {
  /** Of the field. */
  readonly id: string;
  readonly hint: string | undefined;
  readonly fault: string | undefined;
}

/** The ids of what {@link FieldNotes} says, for `aria-describedby`; undefined where it says nothing. */
export function idsOfNotes({ id, hint, fault }: FieldNotesProps): string | undefined {
  const ids = [hint !== undefined && `${id}-hint`, fault !== undefined && `${id}-fault`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** What stands below a field: what it is about, and what is wrong with what was given. */
export function FieldNotes({ id, hint, fault }: FieldNotesProps) {
  return (
    <>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="field-hint">
          {hint}
        </p>
      )}
      {fault !== undefined && (
        <p id={`${id}-fault`} class="field-fault" role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
