import { bundledFrameworks } from '../../server/src/framework/bundled.ts';

/** Ids of the frameworks that come along, in the order in which they are offered. */
export const FRAMEWORK_IDS: readonly string[] = Object.keys(bundledFrameworks);
