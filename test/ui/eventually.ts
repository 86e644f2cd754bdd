/**
 * How clicked tests wait: VS Code shows things when it comes to it.
 */
import type { Frame, Page } from 'playwright-core';

/** Milliseconds in which VS Code shows anything, also on a machine with much else to do. */
const patience = 30_000;

/** Tries something until it succeeds, and gives what it gave; throws what the last try threw if none does. */
export async function eventually<Result>(page: Page, attempt: () => Promise<Result>): Promise<Result> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await page.waitForTimeout(100);
  }
}

/** As `eventually`, in one of the frames, as webviews are, that show what a selector selects. */
export function eventuallyInFrame<Result>(
  page: Page,
  selector: string,
  look: (frame: Frame) => Promise<Result>,
): Promise<Result> {
  return eventually(page, async () => {
    let failure: unknown = new Error(`No frame shows ${selector}.`);
    for (const frame of page.frames()) {
      try {
        if (await frame.locator(selector).first().isVisible()) return await look(frame);
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  });
}
