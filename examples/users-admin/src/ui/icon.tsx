/** Outlines on a grid of 20, drawn with a line of 1.6. */
const paths = {
  alert:
    "M10 6.5v4m0 3v.01M8.6 3.2 1.9 15a1.6 1.6 0 0 0 1.4 2.4h13.4a1.6 1.6 0 0 0 1.4-2.4L11.4 3.2a1.6 1.6 0 0 0-2.8 0Z",
  back: "m11.5 4.5-5.5 5.5 5.5 5.5",
  check: "m4.5 10.5 3.5 3.5 7.5-8",
  clock: "M10 5.8V10l2.8 1.8M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0Z",
  close: "m5 5 10 10M15 5 5 15",
  flask: "M7.5 2.5h5M8.5 2.5v5l-4.8 7.6a1.6 1.6 0 0 0 1.4 2.4h9.8a1.6 1.6 0 0 0 1.4-2.4L11.5 7.5v-5M6.3 12.5h7.4",
  mail: "M3.5 4.5h13a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1Zm-.7 1.3L10 11l7.2-5.2",
  moon: "M16.8 11.6A7 7 0 1 1 8.4 3.2a5.5 5.5 0 0 0 8.4 8.4Z",
  plug: "M7 2.5v4m6-4v4m-8 0h10v3a5 5 0 0 1-10 0v-3Zm5 8v3",
  refresh: "M16.5 10a6.5 6.5 0 1 1-2-4.7m2.3-2.8v3.4h-3.4",
  screen: "M3.5 3.5h13a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1ZM7 17h6m-3-3.5V17",
  search: "m13.2 13.2 4.3 4.3M15 8.8a6.2 6.2 0 1 1-12.4 0 6.2 6.2 0 0 1 12.4 0Z",
  shield: "M10 2.5 16 5v4.6c0 3.6-2.4 6.4-6 7.9-3.6-1.5-6-4.3-6-7.9V5l6-2.5Z",
  sun: "M10 2v1.5m0 13V18m5.7-13.7-1.1 1.1m-9.2 9.2-1.1 1.1M18 10h-1.5m-13 0H2m13.7 5.7-1.1-1.1M5.4 5.4 4.3 4.3M13.5 10a3.5 3.5 0 1 1-7 0 3.5 3.5 0 0 1 7 0Z",
  trash:
    "M3.5 5.5h13m-9 0v-2a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1v2m-7 0 .7 10.6a1.5 1.5 0 0 0 1.5 1.4h4.6a1.5 1.5 0 0 0 1.5-1.4L14.5 5.5",
  users:
    "M13.5 17v-1.2a3.3 3.3 0 0 0-3.3-3.3H5.3A3.3 3.3 0 0 0 2 15.8V17m15.9 0v-1.2a3.3 3.3 0 0 0-2.5-3.2M13 3.2a3.2 3.2 0 0 1 0 6.2m-2-3.1a3.2 3.2 0 1 1-6.4 0 3.2 3.2 0 0 1 6.4 0Z",
} as const;

export type IconName = keyof typeof paths;

/** A decoration beside a text: a screen reader passes over it. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);
