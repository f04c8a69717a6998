/** As people call the vendor. */
export const TITLE = 'stable-diffusion.cpp';
