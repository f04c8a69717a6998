import type { ComponentChildren } from 'preact';
import './table.css';

interface TableProps {
  /** What it is a table of; shown to screen readers. */
  readonly caption: string;
  /** One for each column. Those of numbers are set to the right, as are the cells below with the class `number`. */
  readonly columns: readonly { readonly title: string; readonly isNumber?: boolean }[];
  /** `<tr>`s. */
  readonly children: ComponentChildren;
}

/** Rows and columns, which scroll by themselves where the page is too narrow. */
export function Table({ caption, columns, children }: TableProps) {
  return (
    <div class="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table class="table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, isNumber = false }) => (
              <th key={title} scope="col" class={isNumber ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
