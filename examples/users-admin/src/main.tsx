import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "@fontsource-variable/inter";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/controls.css";
import "./styles/parts.css";
import { App } from "./app.tsx";
import { createMock } from "./mock/create-mock.ts";
import { applyTheme, readTheme } from "./theme/theme.ts";
import { FailureNotice } from "./ui/failure-notice.tsx";

applyTheme(readTheme());
const container = document.getElementById("app");
if (container === null) throw new Error("the page has no place for the app");
const root = createRoot(container);

try {
  const mock = await createMock();
  root.render(
    <StrictMode>
      <App mock={mock} />
    </StrictMode>,
  );
} catch (error) {
  root.render(
    <FailureNotice title="The mock needs a service worker: open the page over https or on localhost." error={error} />,
  );
}
