import type { UserV1 } from "@iam-users/types";
import { useEffect, useRef } from "react";
import { Avatar } from "../ui/avatar.tsx";

/** Who it is. The focus comes here when a user has been chosen. */
export function UserHeader({ user: { id, name, email } }: { readonly user: UserV1 }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header className="user-header">
      <Avatar name={name} large />
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {name}
        </h2>
        <p>
          <a href={`mailto:${email}`}>{email}</a>
        </p>
        <p className="user-id">
          <code>{id}</code>
        </p>
      </div>
    </header>
  );
}
