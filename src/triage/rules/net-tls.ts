import type { Rule } from '../rule.ts';

/** Certificates and handshakes. */
export const netTls: Rule = {
  cause: 'net.tls',
  name: 'net.tls',
  confidence: 0.85,
  patterns: [
    /certificate verify failed|CERTIFICATE_VERIFY_FAILED|unable to (?:get local issuer|verify the first) certificate|self[- ]signed certificate/i,
    /SSLHandshakeException|SSL_ERROR_|tls: (?:handshake failure|failed to verify)|x509: certificate|ERR_TLS_/,
    /certificate has expired|CERT_HAS_EXPIRED|PKIX path building failed/,
  ],
  examples: [
    'ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired',
    'x509: certificate signed by unknown authority',
    'javax.net.ssl.SSLHandshakeException: PKIX path building failed',
  ],
  counterExamples: ['TLS enabled'],
};
