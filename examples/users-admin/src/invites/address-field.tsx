import { type Ref, useId } from "react";
import { FieldProblem } from "../ui/field-problem.tsx";

interface Props {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly problem: string | undefined;
}

/** Takes any number of addresses. */
export function AddressField({ ref, text, onChange, problem }: Props) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Email addresses</label>
      <textarea
        ref={ref}
        id={id}
        rows={3}
        autoComplete="off"
        spellCheck={false}
        value={text}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint ${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      <FieldProblem id={`${id}-problem`} text={problem} />
      <p id={`${id}-hint`} className="hint">
        Several at once: one a line, or with commas between.
      </p>
    </div>
  );
}
