import { useId } from "react";
import { FieldProblem } from "../ui/field-problem.tsx";
import type { Role } from "./known-permissions.ts";

interface Props {
  readonly roles: readonly Role[];
  readonly value: string | undefined;
  readonly onChange: (roleId: string) => void;
  readonly problem: string | undefined;
}

/** Chooses a role. */
export function RoleField({ roles, value, onChange, problem }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Role</label>
      <select
        id={id}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      >
        {roles.map(({ roleId, roleName }) => (
          <option key={roleId} value={roleId}>
            {roleName}
          </option>
        ))}
      </select>
      <FieldProblem id={`${id}-problem`} text={problem} />
    </div>
  );
}
