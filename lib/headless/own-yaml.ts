import "server-only";
import { parse } from "yaml";
import { z } from "zod";
import { applicationYml } from "@/lib/domain/application-yml";
import { certificateFileName } from "@/lib/domain/pem-files";
import { mergedText } from "@/lib/runtime/merge-own-yml";
import type { OwnYml } from "@/lib/runtime/own-yml";

/**
 * Whether this program has written this application.yml, and nobody has put anything into it since: written again
 * from the values in it, it comes out the same. So it does merged into `own`, where that is the administrator's file.
 */
export function isOwnYaml(yaml: string, own?: OwnYml): boolean {
  const values = read.safeParse(parsed(yaml));
  if (!values.success) return false;
  return applicationYml(values.data) === yaml || (own !== undefined && mergedText(own, values.data) === yaml);
}

function parsed(yaml: string): unknown {
  try {
    return parse(yaml, { maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

const keyStore = z.object({ _privateKeyWithCertificates_1_pem_urls: z.array(z.string()).min(1) });

const read = z
  .object({
    keyStores: z.record(z.string(), keyStore),
    mqtt: z.object({
      server_uris: z.string(),
      keyStore: z.string(),
      _aws_accessKey: z.string(),
      _aws_secretKey: z.string(),
    }),
  })
  .transform(({ keyStores, mqtt }) => ({
    endpoint: mqtt.server_uris.replace(/^ssl:\/\//, "").replace(/,.*$/, ""),
    keyStoreName: mqtt.keyStore,
    pemDirectory: directoryOf(keyStores[mqtt.keyStore]),
    accessKeyId: mqtt._aws_accessKey,
    secretAccessKey: mqtt._aws_secretKey,
  }));

/** With its separator, which pemPath then leaves as it is. */
function directoryOf(found: z.infer<typeof keyStore> | undefined): string {
  const [certificate = ""] = found?._privateKeyWithCertificates_1_pem_urls ?? [];
  return certificate.slice(0, -certificateFileName.length);
}
