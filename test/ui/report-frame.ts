import type { Frame, Page } from 'playwright-core';
import { eventuallyInFrame } from './eventually.ts';

/** The frame that holds the report’s page. */
export function reportFrame(page: Page): Promise<Frame> {
  return eventuallyInFrame(page, '#report h2', async frame => frame);
}
