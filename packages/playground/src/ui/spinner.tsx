import './spinner.css';

/** Something is on its way; `label` says what. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <span class="spinner" role="status">
      <span class="visually-hidden">{label}</span>
    </span>
  );
}
