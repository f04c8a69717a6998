/** How many pictures a look around has. The vendor tells no number. */
export const EXPLORED_IMAGES = 4;
