import { useState } from "react";
import { ConnectDialog } from "./connect-dialog.tsx";
import type { Target } from "./connection.ts";

interface Props {
  readonly target: Target;
  readonly onConnect: (target: Target) => void;
}

/** Leads calls elsewhere. */
export function ConnectionPanel({ target, onConnect }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <div className="connection">
      {target.kind === "mock" ? (
        <button type="button" className="button" onClick={() => setIsAsking(true)}>
          Use the real API…
        </button>
      ) : (
        <button type="button" className="button" onClick={() => onConnect({ kind: "mock" })}>
          Back to the mock
        </button>
      )}
      {isAsking && (
        <ConnectDialog
          onClose={() => setIsAsking(false)}
          onConnect={(chosen) => {
            setIsAsking(false);
            onConnect(chosen);
          }}
        />
      )}
    </div>
  );
}
