import type { PermissionResourceV1 } from "@iam-users/types";
import { useId } from "react";

interface Props {
  readonly resources: readonly PermissionResourceV1[];
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
}

/** Chooses what a role is to be held on. */
export function ResourceField({ resources, value, onChange }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>On</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {resources.map((resource) => (
          <option key={resource.id} value={resource.id}>
            {resource.type.toLowerCase()} {resource.id}
          </option>
        ))}
      </select>
    </div>
  );
}
