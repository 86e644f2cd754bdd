import type { Frame, Page } from 'playwright-core';

/** The frame that holds the report’s page. */
export async function reportFrame(page: Page): Promise<Frame> {
  const end = Date.now() + 30_000;
  for (;;) {
    for (const frame of page.frames()) {
      const headings = await frame
        .locator('#report h2')
        .count()
        .catch(() => 0);
      if (headings > 0) return frame;
    }
    if (Date.now() > end) throw new Error('The report is not on the screen.');
    await page.waitForTimeout(100);
  }
}
