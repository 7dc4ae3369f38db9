/** Whether this is a site without a server: a folder of files that `export-site` wrote. */
export const isSite: boolean = document.querySelector('meta[name="counterpoise-site"]') !== null;
