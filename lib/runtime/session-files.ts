import "server-only";
import { buildFiles, type DeliveryFile, type DeliverySecrets } from "@/lib/delivery/build-files";
import { type DeliveryValues, readDeliveryValues } from "@/lib/delivery/delivery-values";
import { type Download, downloadOf } from "@/lib/delivery/download";
import { checkKeyPair } from "@/lib/delivery/key-pair";
import { sessionFile } from "@/lib/delivery/session-file";
import { guideAfterwards, type ShownTexts, shownTexts } from "@/lib/delivery/shown-texts";
import type { InstallGuide } from "@/lib/domain/install-guide";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Secret } from "@/lib/domain/secret";
import type { Versions } from "@/lib/domain/versions";
import { digestOfCertificate } from "@/lib/steps/certificate/public-key-digest";
import { fold } from "@/lib/wizard/fold/fold";
import type { SessionStore, Vault } from "@/lib/wizard/ports";
import { certificateKey, serverSecretKey } from "@/lib/wizard/vault-names";
import type { Facts } from "@/lib/wizard/words";
import { mergeOwnYml, type ShownMerge } from "./merge-own-yml";
import type { OwnYmls } from "./own-yml";

export interface SessionFiles {
  /**
   * application.yml, the PEM files, those of the installation and README.txt, with their secrets. Where the
   * administrator gave an own application.yml, it stands merged in place of the two blocks; a problem where it can't.
   */
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
  /** What is still of use of the guide once they are installed. */
  afterwards(facts: Facts): InstallGuide;
  /**
   * The session as JSON Lines without secrets; a problem if anything in it looks like one.
   *
   * @param masked with stand-ins for account ids and hosts
   */
  session(sessionId: string, masked?: boolean): Promise<Result<string>>;
}

export interface ShownFiles extends ShownTexts {
  /** What the merge into the administrator's own file did, or why it can't be; undefined without such a file. */
  readonly merge: Result<ShownMerge> | undefined;
}

interface Ingredients {
  readonly values: DeliveryValues;
  readonly secrets: DeliverySecrets;
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
  versions: Versions,
): SessionFiles {
  const now = () => new Date();

  /** What the files are made of, as far as the session knows it. */
  async function ingredients(sessionId: string): Promise<Result<Ingredients>> {
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
    return ok({ values: values.value, secrets: { secretAccessKey, privateKeyPem } });
  }

  /** With the administrator's own file merged, where one was given and can be. */
  async function build(sessionId: string): Promise<Result<Built>> {
    const read = await ingredients(sessionId);
    if (!read.ok) return read;
    const { values, secrets } = read.value;
    const own = ownFiles.get(sessionId);
    const merged = own && mergeOwnYml(own, values, secrets.secretAccessKey);
    if (!merged?.ok) return ok({ values, files: buildFiles(values, secrets), merge: merged });
    const { yml, shown } = merged.value;
    return ok({ values, files: buildFiles(values, secrets, yml), merge: ok(shown) });
  }

  async function delivery(sessionId: string): Promise<Result<readonly DeliveryFile[]>> {
    const built = await build(sessionId);
    if (!built.ok) return built;
    const { files, merge } = built.value;
    return merge?.ok === false ? merge : ok(files);
  }

  async function revealed(sessionId: string): Promise<Result<Download | undefined>> {
    const read = await ingredients(sessionId);
    if (!read.ok) return read;
    const { values, secrets } = read.value;
    return ok(downloadOf(values, buildFiles(values, secrets), "application.yml"));
  }

  async function download(sessionId: string, name: string): Promise<Result<Download | undefined>> {
    const built = await build(sessionId);
    return built.ok ? ok(downloadOf(built.value.values, built.value.files, name)) : built;
  }

  /** Built as for a download, so that the page says at once when that would fail. */
  async function shown(sessionId: string): Promise<Result<ShownFiles>> {
    const built = await build(sessionId);
    if (!built.ok) return built;
    const { values, merge } = built.value;
    return ok({ ...shownTexts(values, merge?.ok ?? false), merge });
  }

  async function session(sessionId: string, masked = false): Promise<Result<string>> {
    const secrets = vault.of(sessionId, now);
    const known: Secret[] = [];
    for (const name of await vault.names(sessionId)) {
      const secret = await secrets.get(name);
      if (secret) known.push(secret);
    }
    return sessionFile(await store.read(sessionId), { versions, secrets: known, masked });
  }

  return { delivery, revealed, download, shown, afterwards: guideAfterwards, session };
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
