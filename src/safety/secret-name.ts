/** Words that make a variable's name look secret wherever they stand in it. */
const SECRET_PART =
  /PASSW(?:OR)?D|PASSPHRASE|SECRET|TOKEN|API_?KEY|CREDENTIAL|PRIVATE_?KEY|WEBHOOK|SIGNATURE|COOKIE/;

/** Words that do so only as a whole word between underscores. */
const SECRET_WORDS = new Set(['KEY', 'KEYS', 'PASS', 'PWD', 'PAT', 'AUTH', 'JWT', 'DSN', 'SALT']);

/** A last word that says the value is about a secret, not the secret itself. */
const ABOUT =
  /_(?:FILE|PATH|DIR|SOCK|HOST|PORT|NAME|USER|USERNAME|TYPE|TTL|TIMEOUT|ALGORITHM|EXPIRES|LENGTH|VERSION|ENABLED|COUNT|MODE|METHOD)$/;

/** The shell's own. */
const NOT_SECRET = new Set(['PWD', 'OLDPWD', 'INIT_CWD', 'SSH_AUTH_SOCK', 'XAUTHORITY']);

/** Whether a variable's name says that its value must not be shown. */
export function isSecretName(name: string): boolean {
  const upper = name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[-.]/g, '_')
    .toUpperCase();
  if (NOT_SECRET.has(upper) || ABOUT.test(upper)) return false;
  return SECRET_PART.test(upper) || upper.split('_').some((word) => SECRET_WORDS.has(word));
}
