// One page with all pictures, state by state, for whoever looks at how they go together.

/** The page, from the pictures' names: `03-first-scene.nl.360.dark.png`. */
export function overview(files) {
  const pictures = files.map((file) => {
    const [state, language, width, scheme] = file.split(".");
    return { file, state, language, width: Number(width), scheme };
  });
  const states = [...new Set(pictures.map(({ state }) => state))];
  const links = states.map((state) => `<li><a href="#${state}">${state}</a></li>`);
  const sections = states.map((state) => section(state, pictures.filter((picture) => picture.state === state)));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Venster, every screen and state</title>
<style>
  body { display: grid; grid-template-columns: 14rem minmax(0, 1fr); margin: 0; background: #777; color: #fff }
  body { font: 0.85rem/1.4 sans-serif }
  nav { position: sticky; top: 0; height: 100vh; overflow: auto; background: #333 }
  nav ol { padding: 1rem }
  ol { margin: 0; list-style: none }
  a { color: inherit }
  section { padding: 1rem; border-bottom: 1px solid #333 }
  div { display: flex; gap: 1rem; align-items: start; overflow-x: auto; padding-bottom: 1rem }
  figure { flex: none; margin: 0 }
  img { display: block; height: auto; background: #fff }
</style>
<nav><ol>${links.join("\n")}</ol></nav>
<main>
${sections.join("\n")}
</main>
</html>
`;
}

/** Each language has a line of its own: light and dark of a width beside each other, narrow before wide. */
function section(state, pictures) {
  const order = (one, other) => one.width - other.width || other.scheme.localeCompare(one.scheme);
  const lines = [...new Set(pictures.map(({ language }) => language))].map((language) => {
    const line = pictures.filter((picture) => picture.language === language).sort(order);
    return `<div>${line.map(figure).join("\n")}</div>`;
  });
  return `<section id="${state}"><h2>${state}</h2>${lines.join("\n")}</section>`;
}

/** Half as large as life, so that several stand beside each other; a click shows it as it is. */
function figure({ file, language, width, scheme }) {
  const name = `${language}, ${width}, ${scheme}`;
  const picture = `<img src="${file}" width="${width / 2}" loading="lazy" alt="${name}">`;
  return `<figure><figcaption>${name}</figcaption><a href="${file}">${picture}</a></figure>`;
}
