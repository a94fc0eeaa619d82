// What is kept in this browser: the place in a film, and how the learner likes to watch. A browser that refuses to keep
// anything changes nothing else.

const SETTINGS = "venster/1/film-settings";

const read = (key) => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};

const write = (key, value) => {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Nothing is lost that couldn't be found again in the film.
  }
};

/** Where watching broke off, in milliseconds; none where it didn't. */
export function keptPlace(key) {
  const place = read(key);
  return Number.isFinite(place) && place > 0 ? place : null;
}

export const keepPlace = (key, place) => write(key, place === null ? null : Math.round(place));

/** How the learner likes to watch. */
export function keptSettings() {
  const kept = read(SETTINGS) ?? {};
  return {
    captions: kept.captions !== false,
    language: typeof kept.language === "string" ? kept.language : null,
    size: ["small", "medium", "large"].includes(kept.size) ? kept.size : "medium",
    speed: kept.speed >= 0.5 && kept.speed <= 2 ? kept.speed : 1,
    volume: kept.volume >= 0 && kept.volume <= 1 ? kept.volume : 1,
    described: kept.described === true,
    follow: kept.follow !== false,
  };
}

export const keepSettings = (settings) => write(SETTINGS, settings);
