import { render, type JSX } from 'preact';

/** Shows something over the page until it calls `close`; the focus goes back to where it was. Resolves to what it was closed with. */
export function openDialog<Result>(
  show: (close: (result?: Result) => void) => JSX.Element,
): Promise<Result | undefined> {
  const { activeElement } = document;
  const host = document.createElement('div');
  document.body.append(host);
  return new Promise((resolve) => {
    const close = (result?: Result): void => {
      render(null, host);
      host.remove();
      if (activeElement instanceof HTMLElement) activeElement.focus();
      resolve(result);
    };
    render(show(close), host);
  });
}
