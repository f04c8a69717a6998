/** As people call the vendor. */
export const TITLE = 'Clipdrop';
