/** The page Edit. */
export function EditPage() {
  return <h1>Edit</h1>;
}
