import { Worker } from "node:worker_threads";

new Worker(new URL("gather.mjs", import.meta.url));
