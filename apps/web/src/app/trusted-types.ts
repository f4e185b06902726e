interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string }): unknown;
}

/**
 * The server's Content-Security-Policy lets no string become a script or HTML. The address of a worker is the one string that is
 * needed: of this server alone. Browsers without Trusted Types do not ask.
 */
export function trustOwnScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL(url) {
      if (new URL(url, location.href).origin === location.origin) return url;
      throw new TypeError('A script of another origin is not started.');
    },
  });
}
