/** Chosen as the apps do: the browser's first language where there is one, else Chinese. */
export const chinese = !/^en\b/i.test(navigator.languages?.[0] ?? navigator.language);
