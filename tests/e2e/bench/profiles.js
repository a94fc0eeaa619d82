// The slow phones and lines on which times are measured: DevTools' throttling, from the first byte.

const KBIT = 1000 / 8;

/** A phone on a middling mobile line: how many times slower it is, and the line in milliseconds and bytes a second. */
export const PHONE = { cpu: 4, latency: 150, throughput: 1600 * KBIT };

/** The same phone far from the next mast. */
export const RURAL = { cpu: 4, latency: 400, throughput: 400 * KBIT };

/** The line of the latter, with the machine as it is. */
export const RURAL_LINE = { ...RURAL, cpu: 1 };

/** Until the first answer on a new connection begins: a round trip for TCP, one for TLS, and the request's own. */
const ROUND_TRIPS_OF_FIRST_REQUEST = 3;

/** Slows a page down. Before it opens anything: it holds for all its documents. */
export async function throttle(page, { cpu, latency, throughput }) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
}

/**
 * Lets the next request to a host pay for its connection. DevTools has each answer begin a round trip after its request
 * at the earliest, but connects for nothing, so that a first visit would seem to be a third as long as it is on such a
 * line. Only the first request pays: where there is TLS there is HTTP/2, and one connection carries everything.
 */
export function connectAnew(host, { latency }) {
  host.holdNext(ROUND_TRIPS_OF_FIRST_REQUEST * latency);
}
