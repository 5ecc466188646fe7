/** The addresses in a text that has them one a line, or with commas, semicolons or spaces between; each once. */
export const splitAddresses = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
