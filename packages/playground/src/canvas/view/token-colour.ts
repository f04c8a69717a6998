/** What a colour of the theme is just now, for canvases, which know no variables: `--accent`. */
export function tokenColour(element: Element, name: `--${string}`): string {
  return getComputedStyle(element).getPropertyValue(name).trim();
}
