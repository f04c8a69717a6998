/** The page Styles. */
export function StylesPage() {
  return <h1>Styles</h1>;
}
