// Run by crash.test.ts in a process of its own: writes, and is killed before the given step.
import { type Disk, nodeDisk } from "../disk.ts";
import type { WriteOptions } from "../output.ts";
import { run } from "../run.ts";
import { watched } from "./support.ts";

const [options = "", last = ""] = process.argv.slice(2);
const parsed: WriteOptions = JSON.parse(options);
const disk: Disk = watched(nodeDisk, (step) => {
  if (step === Number(last)) process.kill(process.pid, "SIGKILL");
});
run(parsed, disk);
