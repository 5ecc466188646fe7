export { mockInVitest } from "./mock-in-vitest.js";
