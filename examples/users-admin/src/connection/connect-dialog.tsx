import type { ServerName } from "@iam-users/client";
import { type FormEvent, useId, useState } from "react";
import { Dialog } from "../ui/dialog.tsx";
import { FieldProblem } from "../ui/field-problem.tsx";
import type { Target } from "./connection.ts";

interface Props {
  readonly onClose: () => void;
  readonly onConnect: (target: Target) => void;
}

/** Asks for a token and a region. The token is handed on, and kept nowhere. */
export function ConnectDialog({ onClose, onConnect }: Props) {
  const id = useId();
  const [token, setToken] = useState("");
  const [server, setServer] = useState<ServerName>("us");
  const [problem, setProblem] = useState<string>();

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (token.trim() === "") setProblem("Enter a token.");
    else onConnect({ kind: "api", server, token: token.trim() });
  };

  return (
    <Dialog title="Use the real API" onClose={onClose}>
      <p className="note">
        Unproven: whether the API lets pages of other origins call it (CORS) is not documented, and was never tried with
        this page. If it does not, every call fails with “No answer came”.
      </p>
      <form onSubmit={submit} noValidate>
        <div className="field">
          <label htmlFor={id}>Token of the Public API</label>
          <input
            id={id}
            type="password"
            autoComplete="off"
            value={token}
            aria-invalid={problem !== undefined}
            aria-describedby={`${id}-problem ${id}-hint`}
            onChange={(event) => setToken(event.target.value)}
          />
          <FieldProblem id={`${id}-problem`} text={problem} />
          <p id={`${id}-hint`} className="hint">
            Kept in the memory of this page alone, and gone when it is closed or reloaded.
          </p>
        </div>
        <div className="field">
          <label htmlFor={`${id}-server`}>Region</label>
          <select
            id={`${id}-server`}
            value={server}
            onChange={(event) => setServer(event.target.value === "eu" ? "eu" : "us")}
          >
            <option value="us">United States</option>
            <option value="eu">European Union</option>
          </select>
        </div>
        <p className="note">What you change is changed for real.</p>
        <p className="actions actions-end">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button button-primary">
            Connect
          </button>
        </p>
      </form>
    </Dialog>
  );
}
