/** How a bar is drawn: words, the limit that they may reach, and how many words its whole width is. */
export interface BarProps {
  readonly words: number;
  readonly limit: number | null;
  readonly scale: number;
  readonly isCounted?: boolean;
}

/** A bar of words with its limit as a line; what is over it is striped. The figures stand beside it in words. */
export function Bar({ words, limit, scale, isCounted = true }: BarProps) {
  const share = (value: number) => `${Math.min(100, (100 * value) / Math.max(1, scale))}%`;
  const within = limit === null ? words : Math.min(words, limit);
  return (
    <div class={isCounted ? 'bar' : 'bar uncounted'} aria-hidden="true">
      <div class="fill" style={{ width: share(within) }} />
      {limit !== null && words > limit && (
        <div class="excess" style={{ left: share(limit), width: share(words - limit) }} />
      )}
      {limit !== null && limit > 0 && <div class="limit" style={{ left: share(limit) }} />}
    </div>
  );
}

/** The width that bars have in common, a little wider than the longest of them. */
export function scaleOf(bars: readonly { readonly words: number; readonly limit: number | null }[]): number {
  return Math.max(1, ...bars.map(({ words, limit }) => Math.max(words, (limit ?? 0) * 1.04)));
}
