import "server-only";
import { archiveName } from "@/lib/delivery/archive";
import { buildFiles, type DeliveryFile } from "@/lib/delivery/build-files";
import { type DeliveryValues, readDeliveryValues } from "@/lib/delivery/delivery-values";
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
import { mergeOwnYml, type ShownMerge } from "./merge-own-yml";
import type { OwnYmls } from "./own-yml";

export interface SessionFiles {
  /** application.yml (the two blocks alone), the PEM files and README.txt, with their secrets. */
  delivery(sessionId: string): Promise<Result<readonly DeliveryFile[]>>;
  /** The two blocks with their secrets, to be shown. */
  revealed(sessionId: string): Promise<Result<Download | undefined>>;
  /**
   * One of the files by its name, or the archive; undefined where nothing has that name. Where the administrator gave
   * an own application.yml, it stands merged in place of the two blocks.
   */
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
  /** What the merge into the administrator's own file did, or why it can't be; undefined without such a file. */
  readonly merge: Result<ShownMerge> | undefined;
}

interface Blocks {
  readonly values: DeliveryValues;
  readonly files: readonly DeliveryFile[];
  readonly secretAccessKey: Secret;
}

interface Built {
  readonly values: DeliveryValues;
  readonly files: readonly DeliveryFile[];
  readonly merge: Result<ShownMerge> | undefined;
}

export function sessionFiles(
  store: SessionStore,
  vault: Vault,
  ownFiles: OwnYmls,
  product: string,
): SessionFiles {
  const now = () => new Date();

  /** Everything with the two blocks alone as application.yml. */
  async function blocks(sessionId: string): Promise<Result<Blocks>> {
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
    if (!pair.ok) return pair;
    const files = buildFiles(values.value, { secretAccessKey, privateKeyPem });
    return ok({ values: values.value, files, secretAccessKey });
  }

  /** With the administrator's own file merged, where one was given and can be. */
  async function build(sessionId: string): Promise<Result<Built>> {
    const alone = await blocks(sessionId);
    const own = ownFiles.get(sessionId);
    if (!alone.ok || !own) return alone.ok ? ok({ ...alone.value, merge: undefined }) : alone;
    const { values, files, secretAccessKey } = alone.value;
    const merged = mergeOwnYml(files, own, values, secretAccessKey);
    if (!merged.ok) return ok({ values, files, merge: merged });
    return ok({ values, files: merged.value.files, merge: ok(merged.value.merge) });
  }

  async function delivery(sessionId: string): Promise<Result<readonly DeliveryFile[]>> {
    const alone = await blocks(sessionId);
    return alone.ok ? ok(alone.value.files) : alone;
  }

  async function revealed(sessionId: string): Promise<Result<Download | undefined>> {
    const alone = await blocks(sessionId);
    return alone.ok ? ok(downloadOf(alone.value.files, "application.yml")) : alone;
  }

  async function download(sessionId: string, name: string): Promise<Result<Download | undefined>> {
    const built = await build(sessionId);
    return built.ok ? ok(downloadOf(built.value.files, name)) : built;
  }

  /** Built as for a download, so that the page says at once when that would fail. */
  async function shown(sessionId: string): Promise<Result<ShownFiles>> {
    const built = await build(sessionId);
    if (!built.ok) return built;
    const { values, files, merge } = built.value;
    return ok({
      maskedYaml: maskedApplicationYml(values),
      readme: readmeText(values),
      files: files.map(({ name }) => name).filter((name) => name !== "README.txt"),
      archive: archiveName,
      merge,
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

  return { delivery, revealed, download, shown, session };
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
