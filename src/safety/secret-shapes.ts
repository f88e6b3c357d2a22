/**
 * Text that is a secret by its form alone. The named group `secret` is what to hide; without one, the
 * whole match. Every expression is linear: it starts with a literal, and what it repeats cannot hold
 * that literal's beginning.
 */
export const SECRET_SHAPES: readonly RegExp[] = [
  // GitHub (docs, "about authentication": token formats), GitLab, npm, PyPI, Docker Hub, Vault
  /\bgh[pousr]_[\w.-]{20,}/dg,
  /\bgithub_pat_\w{20,}/dg,
  /\bglpat-[\w-]{20,}/dg,
  /\bnpm_[A-Za-z0-9]{36}/dg,
  /\bpypi-AgE[\w-]{50,}/dg,
  /\bdckr_pat_[\w-]{20,}/dg,
  /\bhv[sb]\.[\w-]{20,}/dg,
  // AWS, Google, Azure, Slack, Stripe, SendGrid, model providers, age
  /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/dg,
  /\bAIza[\w-]{35}/dg,
  /\bya29\.[\w-]{20,}/dg,
  /\b(?:AccountKey|SharedAccessKey)=(?<secret>[A-Za-z0-9+/=]{20,})/dg,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/dg,
  /\bhooks\.slack\.com\/(?:services|workflows)\/(?<secret>[\w/-]{10,})/dg,
  /\b[rs]k_(?:live|test)_[A-Za-z0-9]{10,}/dg,
  /\bwhsec_[A-Za-z0-9+/=]{20,}/dg,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/dg,
  /\bsk-[A-Za-z0-9][\w-]{19,}/dg,
  /\bAGE-SECRET-KEY-1[A-Z0-9]{20,}/dg,
  // JSON web tokens
  /\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/dg,
  // private keys: whole; the rest of the line where the end is missing; base64 lines without either
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----)[^"<>])*-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/dg,
  /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[^\n"<>]*/dg,
  /(?<![\w+/=-])(?=[A-Za-z0-9+/]{64}(?![\w+/=-]))(?=[A-Za-z0-9+/]{0,63}[A-Z])(?=[A-Za-z0-9+/]{0,63}[g-z])(?=[A-Za-z0-9+/]{0,63}\d)[A-Za-z0-9+/]{64}/dg,
  // what a header, an address, a query or an assignment says is secret
  /\b(?:bearer|basic)\s{1,4}(?<secret>[\w.~+/=-]{12,})/dgi,
  /\bauthorization["']?\s{0,4}[:=]\s{0,4}["']?(?:token|apikey|digest|negotiate)\s{1,4}(?<secret>[^\s"',\\]{6,})/dgi,
  /:\/\/(?<secret>[^\s/?#"'<>@\\]{1,256}(?:@[^\s/?#"'<>@\\]{1,256})*)@/dg,
  /[?&](?:access_token|token|api_?key|key|sig|signature|password|secret|client_secret|code|x-amz-signature|x-amz-credential|x-amz-security-token)=(?<secret>[^\s&#"'<>\\]{6,})/dgi,
  /(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|ACCESS_KEY)[A-Z0-9_]{0,40}=["']?(?<secret>(?:[^\s"'&;,)\\]|\\(?!["'])){6,})/dg,
  /["'](?:[\w-]{0,40}[_-])?(?:password|passwd|passphrase|secret|token|api_?key|private_?key|access_?key)["']\s{0,4}:\s{0,4}["'](?<secret>[^"'\n\\]{6,})["']/dgi,
  /\baws_secret_access_key\s{0,4}[:=]\s{0,4}(?<secret>[A-Za-z0-9+/=]{20,})/dgi,
];
