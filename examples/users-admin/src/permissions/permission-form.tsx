import type { PermissionInputV1 } from "@iam-users/types";
import { type FormEvent, useId, useState } from "react";
import { isSamePermission } from "./is-same-permission.ts";
import type { KnownPermissions } from "./known-permissions.ts";
import { ResourceField } from "./resource-field.tsx";
import { RoleField } from "./role-field.tsx";

type Way = "add" | "replace";

interface Props {
  readonly known: KnownPermissions;
  readonly held: readonly PermissionInputV1[];
  readonly isBusy: boolean;
  readonly onAdd: (permission: PermissionInputV1) => void;
  readonly onReplace: (permission: PermissionInputV1) => void;
}

/** Gives a role on a resource, beside what the user holds or in its place. */
export function PermissionForm({ known, held, isBusy, onAdd, onReplace }: Props) {
  const id = useId();
  const [way, setWay] = useState<Way>("add");
  const [roleId = known.roles[0]?.roleId, setRoleId] = useState<string>();
  const [resourceId = known.resources[0]?.id, setResourceId] = useState<string>();
  const [problem, setProblem] = useState<string>();

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const resource = known.resources.find((candidate) => candidate.id === resourceId);
    if (isBusy || roleId === undefined || resource === undefined) return;
    const permission = { roleId, resources: [resource] };
    const isHeld = way === "add" && held.some((other) => isSamePermission(other, permission));
    setProblem(isHeld ? "They hold this role on this resource already." : undefined);
    if (isHeld) return;
    if (way === "add") onAdd(permission);
    else onReplace(permission);
  };

  return (
    <form className="permission-form" onSubmit={submit} noValidate>
      <fieldset className="segmented">
        <legend className="visually-hidden">What to do with the permission</legend>
        <WayChoice name={id} value="add" label="Add to these" chosen={way} onChoose={setWay} />
        <WayChoice name={id} value="replace" label="Replace them all" chosen={way} onChoose={setWay} />
      </fieldset>
      <RoleField roles={known.roles} value={roleId} onChange={setRoleId} problem={problem} />
      <ResourceField resources={known.resources} value={resourceId} onChange={setResourceId} />
      <button type="submit" className="button button-primary" aria-disabled={isBusy}>
        {way === "add" ? "Add permission" : "Replace permissions"}
      </button>
      <p className="hint">Choices are what the loaded users hold: this API lists neither roles nor resources.</p>
    </form>
  );
}

interface WayChoiceProps {
  readonly name: string;
  readonly value: Way;
  readonly label: string;
  readonly chosen: Way;
  readonly onChoose: (way: Way) => void;
}

const WayChoice = ({ name, value, label, chosen, onChoose }: WayChoiceProps) => (
  <label>
    <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
    <span>{label}</span>
  </label>
);
