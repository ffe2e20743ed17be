import { guardWorker } from "./shim.ts";

/** Put in front of this script by whoever makes the document. */
declare const WORKER_SOURCE: string;

guardWorker(WORKER_SOURCE);
