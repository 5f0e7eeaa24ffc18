/** Done; warnings may have been printed. */
export const DONE = 0;
/** The content has errors: they are on standard error. */
export const CONTENT_ERRORS = 1;
/** Wrong use: an unknown command or option, a path that does not exist. */
export const WRONG_USE = 2;
