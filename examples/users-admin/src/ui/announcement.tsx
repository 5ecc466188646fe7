/** Tells a screen reader what has changed, when it comes to it. */
export const Announcement = ({ text }: { readonly text: string | undefined }) => (
  <p className="visually-hidden" role="status">
    {text}
  </p>
);
