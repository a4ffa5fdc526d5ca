import "server-only";
import { archiveName } from "@/lib/delivery/archive";
import { buildFiles, type DeliveryFile } from "@/lib/delivery/build-files";
import { readDeliveryValues } from "@/lib/delivery/delivery-values";
import { type Download, downloadOf } from "@/lib/delivery/download";
import { checkKeyPair } from "@/lib/delivery/key-pair";
import { readmeText } from "@/lib/delivery/readme-text";
import { sessionFile } from "@/lib/delivery/session-file";
import { maskedApplicationYml } from "@/lib/domain/application-yml";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Secret } from "@/lib/domain/secret";
import { digestOfCertificate } from "@/lib/steps/certificate/public-key-digest";
import { fold } from "@/lib/wizard/fold/fold";
import type { SessionStore, Vault } from "@/lib/wizard/ports";
import { certificateKey, serverSecretKey } from "@/lib/wizard/vault-names";

export interface SessionFiles {
  /** application.yml, the PEM files and README.txt, with their secrets, for the one who downloads them. */
  delivery(sessionId: string): Promise<Result<readonly DeliveryFile[]>>;
  /** One of them by its name, or the archive; undefined where nothing has that name. */
  download(sessionId: string, name: string): Promise<Result<Download | undefined>>;
  /** What the page shows of them: nothing secret in it. */
  shown(sessionId: string): Promise<Result<ShownFiles>>;
  /** The session as JSON Lines without secrets; a problem if anything in it looks like one. */
  session(sessionId: string): Promise<Result<string>>;
}

export interface ShownFiles {
  /** application.yml with its secret covered. */
  readonly maskedYaml: string;
  readonly readme: string;
  /** Names of the single files, without README.txt. */
  readonly files: readonly string[];
  readonly archive: string;
}

export function sessionFiles(store: SessionStore, vault: Vault, product: string): SessionFiles {
  const now = () => new Date();

  async function delivery(sessionId: string): Promise<Result<readonly DeliveryFile[]>> {
    const view = fold(await store.read(sessionId));
    if (view.installed) return refused(wiped);
    const values = readDeliveryValues(view.facts);
    if (!values.ok) return values;
    const secrets = vault.of(sessionId, now);
    const { accessKeyId, certificatePem } = values.value;
    const secretAccessKey = await secrets.get(serverSecretKey(accessKeyId));
    const digest = digestOfCertificate(certificatePem);
    const privateKeyPem = digest === undefined ? undefined : await secrets.get(certificateKey(digest));
    if (!secretAccessKey || !privateKeyPem) return refused(secretsGone);
    const pair = checkKeyPair(certificatePem, privateKeyPem);
    return pair.ok ? ok(buildFiles(values.value, { secretAccessKey, privateKeyPem })) : pair;
  }

  async function download(sessionId: string, name: string): Promise<Result<Download | undefined>> {
    const built = await delivery(sessionId);
    return built.ok ? ok(downloadOf(built.value, name)) : built;
  }

  /** Built as for a download first, so that the page says at once when that would fail. */
  async function shown(sessionId: string): Promise<Result<ShownFiles>> {
    const built = await delivery(sessionId);
    if (!built.ok) return built;
    const values = readDeliveryValues(fold(await store.read(sessionId)).facts);
    if (!values.ok) return values;
    const files = built.value.map(({ name }) => name).filter((name) => name !== "README.txt");
    const { value } = values;
    return ok({
      maskedYaml: maskedApplicationYml(value),
      readme: readmeText(value),
      files,
      archive: archiveName,
    });
  }

  async function session(sessionId: string): Promise<Result<string>> {
    const secrets = vault.of(sessionId, now);
    const known: Secret[] = [];
    for (const name of await vault.names(sessionId)) {
      const secret = await secrets.get(name);
      if (secret) known.push(secret);
    }
    return sessionFile(product, await store.read(sessionId), known);
  }

  return { delivery, download, shown, session };
}

const wiped = {
  code: "secrets-wiped",
  message: "The files were installed and their secrets are gone from this server.",
  remedy:
    "Use the installed files; if they are lost, start a new setup, which makes a new key and certificate.",
};

const secretsGone = {
  code: "secrets-missing",
  message: "A secret that belongs into these files is not on this server.",
  remedy: "Open the steps IAM user and Certificate, review their changes and apply them.",
};

export type { DeliveryFile };
