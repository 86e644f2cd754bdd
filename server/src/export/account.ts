/**
 * The layout of a continuous account: everything in its order, and what is not counted behind it.
 */
import { blocksOf } from './blocks.ts';
import { type Block, OUTERMOST } from './place.ts';
import type { Unit } from './units.ts';
import type { Writing } from './writing.ts';

/** The blocks of units, as they stand. */
export function accountBlocks(units: readonly Unit[], writing: Writing): Block[] {
  return units.flatMap(({ node, file }) => blocksOf(node, OUTERMOST, writing, file));
}
