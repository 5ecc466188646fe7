import { Icon } from "./icon.tsx";

interface Props {
  /** Named by the field's `aria-describedby`. */
  readonly id: string;
  readonly text: string | undefined;
}

/** What is wrong with a field, beside it; announced as it appears. */
export const FieldProblem = ({ id, text }: Props) => (
  <p id={id} className="field-problem" role="alert">
    {text !== undefined && (
      <>
        <Icon name="alert" />
        {text}
      </>
    )}
  </p>
);
