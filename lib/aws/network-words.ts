import type { NetworkKind } from "./network-kind";
import type { ProblemWords } from "./problem-words";

/** The network's failures in words. Each closed road has its own remedy, since another person has to open it. */
export const networkWords: Readonly<Record<NetworkKind, ProblemWords>> = {
  "name-unknown": {
    code: "no-route",
    message: "This server can't find the address of AWS.",
    remedy:
      "Check this server's internet connection and name resolution (DNS), or set HTTPS_PROXY where only a proxy leads out.",
  },
  "no-route": {
    code: "no-route",
    message: "This server can't reach AWS.",
    remedy:
      "Check that its firewall lets it out to amazonaws.com on port 443, or set HTTPS_PROXY where only a proxy leads out.",
  },
  refused: {
    code: "connection-refused",
    message: "The connection to AWS was refused.",
    remedy:
      "Ask whoever runs the firewall to allow amazonaws.com on port 443; where AWS_ENDPOINT_URL is set, check that address.",
  },
  "foreign-certificate": {
    code: "foreign-certificate",
    message: "The certificate that came in AWS's name is not from an authority that this server trusts.",
    remedy:
      "If your company inspects encrypted traffic, save its root certificate as a PEM file, set NODE_EXTRA_CA_CERTS to that file and start again.",
  },
  "wrong-host": {
    code: "wrong-host",
    message: "Another server answers at the address of AWS.",
    remedy:
      "Ask your network administrators why amazonaws.com leads elsewhere, and try again when it doesn't.",
  },
  "certificate-date": {
    code: "certificate-date",
    message: "By this server's clock, the certificate of AWS is not valid today.",
    remedy: "Set the clock of this server to the right date and time, then try again.",
  },
  "not-tls": {
    code: "not-tls",
    message: "Something answers at the address of AWS, but it does not speak HTTPS.",
    remedy:
      "Check HTTPS_PROXY and AWS_ENDPOINT_URL: each must begin with the protocol that its server speaks.",
  },
  proxy: {
    code: "proxy-unreachable",
    message: "The proxy that HTTPS_PROXY names gives no connection.",
    remedy:
      "Check the address in HTTPS_PROXY, or name the hosts in NO_PROXY that need no proxy, and start again.",
  },
  "no-answer": {
    code: "no-answer",
    message: "AWS did not answer in time.",
    remedy: "Try again; what was done already is found and not done twice.",
    transient: true,
    unknown: true,
  },
  cut: {
    code: "connection-lost",
    message: "The connection broke off before the answer of AWS arrived.",
    remedy:
      "Try again; what was done already is found and not done twice. If it stays, a firewall may be cutting it: ask its administrators.",
    transient: true,
    unknown: true,
  },
};
