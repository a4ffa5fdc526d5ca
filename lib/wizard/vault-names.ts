/** The names under which secrets lie in a session's vault: the whole inventory. */
export const operatorSecretKey = "operator.secretAccessKey";
export const operatorSessionToken = "operator.sessionToken";

/** The secret of an access key of the BlueRange user. */
export function serverSecretKey(accessKeyId: string): string {
  return `server.secretAccessKey.${accessKeyId}`;
}

/**
 * The private key (PEM) of a certificate, by its public key: so a certificate made from our request is recognised
 * even when AWS's answer was lost. The digest is the SHA-256 of the DER SubjectPublicKeyInfo, in hex.
 */
export function certificateKey(publicKeyDigest: string): string {
  return `certificate.privateKey.${publicKeyDigest}`;
}
