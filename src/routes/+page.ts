// The one shell, from which the worker opens every page.
export const prerender = true;
