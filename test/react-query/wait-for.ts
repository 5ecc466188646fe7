import { configure } from "@testing-library/react";

// A busy machine takes its time.
configure({ asyncUtilTimeout: 30_000 });

export { waitFor } from "@testing-library/react";
