/** The most pictures that one request makes. */
export const MAX_IMAGES = 8;
