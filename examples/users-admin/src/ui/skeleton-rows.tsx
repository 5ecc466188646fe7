interface Props {
  readonly count: number;
  /** What is being loaded; for a screen reader. */
  readonly label: string;
  readonly withAvatar?: boolean;
}

/** Rows that are still to come. */
export const SkeletonRows = ({ count, label, withAvatar = false }: Props) => (
  <div className="skeletons" role="status">
    <span className="visually-hidden">{label}</span>
    {Array.from({ length: count }, (_, at) => (
      <div key={at} className="skeleton-row" aria-hidden="true">
        {withAvatar && <span className="skeleton skeleton-avatar" />}
        <span className="skeleton skeleton-line" />
      </div>
    ))}
  </div>
);
