/** As people call it. */
export const TITLE = 'ComfyUI';
