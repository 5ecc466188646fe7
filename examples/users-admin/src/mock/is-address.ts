/** What the mock takes for an email address; the real API has its own idea of one, and tells by a 422. */
export const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text);
