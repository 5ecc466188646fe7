/** The id of a user's row in the page, where the focus goes back to. */
export const userRowId = (userId: string): string => `user-${userId}`;
