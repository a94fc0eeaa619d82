// Waiting until the browser has nothing left to do of its own.

/** How long it has to stand still, in milliseconds, and how many of work in that time still count as that. */
const STILL = 200;
const WORK = 15;
/** What each browser is asked by: such a session can't be closed again. */
const sessions = new WeakMap();

/**
 * Waits until all processes of the browser together do next to nothing. A window that was just opened sets itself up for
 * a second, on the cores that the page needs; somebody who opens a link has long had theirs. Before the page is slowed
 * down: that is work as well.
 */
export async function quiet(browser) {
  const session = sessions.get(browser) ?? (await browser.newBrowserCDPSession());
  sessions.set(browser, session);
  const worked = async () => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
  };
  for (let before = await worked(); ; ) {
    await new Promise((resolve) => setTimeout(resolve, STILL));
    const now = await worked();
    if (now - before < WORK) return;
    before = now;
  }
}
