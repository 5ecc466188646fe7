import { Icon } from "../ui/icon.tsx";
import type { Target } from "./connection.ts";

/** Says where calls go. */
export const TargetLabel = ({ target }: { readonly target: Target }) => (
  <span className="target" data-kind={target.kind}>
    <Icon name={target.kind === "mock" ? "flask" : "plug"} />
    {target.kind === "mock" ? "Mocked API" : `Real API, ${target.server.toUpperCase()}`}
  </span>
);
