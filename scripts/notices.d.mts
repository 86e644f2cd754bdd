export interface BundledPackage {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly license: string;
}
export function packagesOf(inputs: readonly string[]): BundledPackage[];
export function noticesOf(inputs: readonly string[]): string;
export function currentNotices(): Promise<string>;
