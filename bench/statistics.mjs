/**
 * The middle of what was measured, and its slow end.
 *
 * @param {readonly number[]} values
 * @param {number} share 0.5 for the median
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export function median(values) {
  // Of an even number of values, half-way between the middle two.
  return (
    (quantile(values, 0.5) +
      -quantile(
        values.map(value => -value),
        0.5,
      )) /
    2
  );
}

/** @typedef {{ median: number, p95: number, count: number }} Summary */

/**
 * @param {readonly number[]} values
 * @returns {Summary}
 */
export function summary(values) {
  return { median: median(values), p95: quantile(values, 0.95), count: values.length };
}

/**
 * A figure with about three digits that count.
 *
 * @param {number} value
 */
export function figure(value) {
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  return value.toFixed(value >= 10 ? 1 : value >= 0.1 ? 2 : 3);
}
