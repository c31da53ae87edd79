/** The header that every script of the portal is sent with, for whoever runs a host of it. */
export const SCRIPT_POLICY_HEADER =
  "Content-Security-Policy: default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
