import { useSyncExternalStore } from "react";
import type { Mock, MockState } from "./mock.ts";

/** What the mock is set to, now and whenever it changes. */
export const useMockState = (mock: Mock): MockState => useSyncExternalStore(mock.subscribe, mock.state);
