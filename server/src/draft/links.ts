/** Whether a link leads to a file beside the draft: relative, without a scheme, and no mere anchor. */
export function isLocalTarget(url: string): boolean {
  return url !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/|\\|#|\?)/i.test(url);
}
