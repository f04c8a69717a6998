/** The header that names the run of an answer, for logs and for support. */
export const RUN_HEADER = 'x-backlot-run';
