/** The newer name of `/v1/ideogram-v3/edit`. */
export const INPAINT_PATH = '/v1/ideogram-v3/inpaint';
