/** How far off its figures a draft may be, in per cent of them. */
export interface Tolerance {
  /** Beyond the limit. */
  readonly over: number;
  /** Below the minimum. */
  readonly under: number;
}

/** The form of a tolerance. A share, such as 0.1, is none: it is likely meant to be ten per cent. */
export const TOLERANCE = /^\s*(?:(±|\+\/?[-−]|[-+−])\s*)?(0|[1-9]\d?(?:\.\d+)?|100)\s*(?:%\s*)?$/;

/** Reads `10%`, `10`, `+10%` (over the limit), `-10%` (under the minimum) and `±10%` (both); undefined for anything else. */
export function readTolerance(value: unknown): Tolerance | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const [, sign = '', figure] = TOLERANCE.exec(String(value)) ?? [];
  if (figure === undefined) return undefined;
  const percent = Number(figure);
  const isUnder = /^[-−]/.test(sign);
  const isBoth = sign === '±' || sign.length > 1;
  return { over: isUnder ? 0 : percent, under: isUnder || isBoth ? percent : 0 };
}

/** `10%`, `-10%` or `±10%`, as it is read. */
export function toleranceInWords({ over, under }: Tolerance): string {
  return under === 0 ? `${over}%` : over === 0 ? `-${under}%` : `±${over}%`;
}
