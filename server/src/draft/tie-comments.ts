/**
 * What comments claim that stand on a line of their own directly below a block: the paragraph above, and one that goes
 * on directly below. Of any other block they do not claim it is noted that they stand there.
 */
import type { Block, LocalClaim, LocalMention } from './blocks.ts';

/** The blocks of a slice with their comments tied to what is above them in it. */
export function tieComments(blocks: readonly Block[]): readonly Block[] {
  if (blocks.length < 2) return blocks;
  let above: Block | undefined;
  return blocks.map((block, index) => {
    if (block.passages.length > 0 || !above) {
      if (block.passages.length > 0) above = block;
      return block;
    }
    const claim = claimBelow(above, goingOn(blocks, index));
    const mentions = block.mentions.map(
      (mention): LocalMention => (mention.claim.kind === 'next-block' ? { ...mention, claim } : mention),
    );
    return { ...block, mentions };
  });
}

/** The paragraph that goes on behind comments; a slice has no other below them. */
function goingOn(blocks: readonly Block[], from: number): Block | undefined {
  return blocks.slice(from).find(({ passages }) => passages.length > 0);
}

/** Passages count from the comment’s own block, so those above it are negative. */
function claimBelow({ type, passages }: Block, below: Block | undefined): LocalClaim {
  if (type !== 'paragraph') return { kind: 'next-block', below: true };
  return { kind: 'passages', from: -passages.length, to: below?.passages.length ?? 0 };
}
