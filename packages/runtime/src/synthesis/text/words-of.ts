/** The words of a member's name in small letters, joined by hyphens, whether it is in camel, snake or kebab case. */
export const wordsOf = (name: string): string =>
  name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1-$2")
    .replaceAll(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .replaceAll(/[^\p{L}\d]+/gu, "-")
    .toLowerCase();
