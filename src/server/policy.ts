/** What a page says of itself in its own head, and besides that no other page may show it in a frame. */
export function policyOf(html: string): string {
  const own = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(html)?.[1];
  const policy = own?.replaceAll('&#39;', "'").replaceAll('&#x27;', "'") ?? "default-src 'none'";
  return `${policy}; frame-ancestors 'none'`;
}
