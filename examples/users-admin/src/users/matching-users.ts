import type { UserV1 } from "@iam-users/types";

/** Plain letters, so that "lucia" finds "Lucía". */
const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The users whose name or address holds every word of the text. */
export function matchingUsers(users: readonly UserV1[], text: string): readonly UserV1[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return users.filter(({ name, email }) => {
    const own = plain(`${name} ${email}`);
    return words.every((word) => own.includes(word));
  });
}
