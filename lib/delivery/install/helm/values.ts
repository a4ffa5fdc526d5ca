import { installTitle } from "@/lib/domain/install-kind";
import { certificateFileName, pemPath, privateKeyFileName } from "@/lib/domain/pem-files";
import { yamlScalar } from "@/lib/domain/yaml-scalar";
import type { MakeInstallFile } from "../install-file";

/**
 * Values for the chart bluerange-server. The chart would write bluerangeServer.config into a ConfigMap, which whoever
 * may look at the namespace can read; so the whole application.yml becomes a Secret instead.
 */
export const helmValues: MakeInstallFile = ({ host, pemDirectory }) => ({
  name: "values-aws-iot.yaml",
  mediaType: "application/yaml",
  mode: 0o644,
  text: `# ${installTitle(host)}
#
# The chart writes bluerangeServer.config into a ConfigMap, which is no place for a secret key. So there is no config
# here, and application.yml comes from the Secret ${secretName}, as the PEM files do.
bluerangeServer:
  config: null
additionalVolumes:
  - name: aws-iot
    secret:
      secretName: ${secretName}
additionalVolumeMounts:
${mount("application.yml", "/opt/relution/application.yml")}
${mount(certificateFileName, pemPath(pemDirectory, certificateFileName))}
${mount(privateKeyFileName, pemPath(pemDirectory, privateKeyFileName))}
`,
});

/** The Secret that the guide has made of the three files. */
export const secretName = "bluerange-aws-iot";

const mount = (name: string, path: string): string => `  - name: aws-iot
    mountPath: ${yamlScalar(path)}
    subPath: ${name}
    readOnly: true`;
