import type { Edition } from "./edition.ts";
import { keepPage, type ServiceWorkerScope } from "./keepPage.ts";

/** Put in front of this script by the build. */
declare const EDITION: Edition;

keepPage(self as unknown as ServiceWorkerScope, EDITION);
