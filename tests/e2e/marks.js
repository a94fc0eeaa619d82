// What the page is known by in every language: the marks that ARCHITECTURE.md names. Scripts that are no journeys go by
// these, journeys by what a learner sees.

/** An option of a decision; none is in the page once one is chosen. */
export const OPTION = "main [data-choice]";

/** The way on. */
export const CONTINUE = 'main [data-action="continue"]';

/** The ending, and what leads from there back to each decision: its buttons that no mark calls something else. */
export const ENDING = 'main[data-screen="ending"]';
export const OTHER_WAY = `${ENDING} button:not([data-action], [data-choice], [popovertarget])`;

/** The library's search, and a scenario that it lists. */
export const SEARCH = 'main input[type="search"]';
export const RESULT = "main li[data-scenario]";
