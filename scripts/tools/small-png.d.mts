/** A picture of a screen with at most 256 colours, from a PNG as Chromium makes it. */
export function smallPng(png: Uint8Array): Uint8Array;
