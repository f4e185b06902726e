/** Rows of a page: two screens of a large display. */
export const PAGE = 100;
