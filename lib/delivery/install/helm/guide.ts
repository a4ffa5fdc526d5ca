import type { GuidePart, GuideSection } from "@/lib/domain/install-guide";
import { certificateFileName, privateKeyFileName } from "@/lib/domain/pem-files";
import { look, type MakeGuide } from "../guide";
import { secretName } from "./values";

/** Kubernetes with the chart bluerange-server: the files become a Secret, and the values refer to it. */
export const helmGuide: MakeGuide = (values, isMerged) => [
  wholeYml(isMerged),
  makeSecret(isMerged),
  upgrade,
  { title: "4. Look", stays: true, parts: look(values) },
  again,
  wayBack,
];

const files = ["application.yml", certificateFileName, privateKeyFileName];

const wholeYml = (isMerged: boolean): GuideSection => ({
  title: "1. Make application.yml whole",
  parts: [
    "Write the names of your release and namespace, as helm list --all-namespaces shows them:",
    { lines: ["release=bluerange", "namespace=default"] },
    ...(isMerged ? merged : fetchYml),
  ],
});

const merged: readonly GuidePart[] = [
  "The application.yml of this download is the one you gave, with the two blocks keyStores and mqtt merged into it. It takes the place of everything that stands under bluerangeServer.config in your values.",
];

const fetchYml: readonly GuidePart[] = [
  "The application.yml of this download holds the two blocks keyStores and mqtt alone, and it would take the place of everything that stands under bluerangeServer.config in your values. Look at the file that the server has now; where there is none, write a # into now.yml:",
  {
    lines: [
      'kubectl -n "$namespace" get configmap -l app.kubernetes.io/instance="$release" -o name | grep -e \'-config$\'',
      "kubectl -n \"$namespace\" get configmap NAME-config -o jsonpath='{.data.application\\.yml}' > now.yml",
    ],
  },
  "If there is more in it than the chart's own mqtt, give it to the page Files of the setup and download again: then that holds your file with the two blocks merged into it.",
];

const makeSecret = (isMerged: boolean): GuideSection => ({
  title: "2. Make the Secret",
  parts: [
    "In the folder of these files. The same command again changes it:",
    { lines: isMerged ? create : guardedCreate },
  ],
});

const create = [
  `kubectl -n "$namespace" create secret generic ${secretName} \\`,
  ...files.map((name) => `  --from-file=${name} \\`),
  "  --dry-run=client -o yaml | kubectl apply --server-side -f -",
];

/** The command looks by itself: it is copied also by whoever has not read what stands above it. */
const guardedCreate = [
  "if [ -s now.yml ] && [ \"$(grep -cvE '^(mqtt:|[[:space:]]|#|$)' now.yml)\" = 0 ]; then",
  ...create.map((line) => `  ${line}`),
  "else",
  "  echo 'Nothing was changed: now.yml is missing here, or has settings that would be lost.'",
  "fi",
];

const upgrade: GuideSection = {
  title: "3. Upgrade the release",
  parts: [
    "The file values-aws-iot.yaml goes last, after your own. If yours has additionalVolumes or additionalVolumeMounts too, copy these entries into it: the last list replaces the others. If a value of yours refers to bluerangeServer.config, write there what it stands for.",
    {
      lines: [
        'helm template "$release" bluerange/bluerange-server -n "$namespace" \\',
        "  -f my-values.yaml -f values-aws-iot.yaml | grep 'mountPath: /opt/relution/application.yml'",
      ],
    },
    "One line is right. None or two: nothing is changed yet, compare the values. --reuse-values would bring the chart's own config back, so name your values by -f each time:",
    {
      lines: [
        'helm upgrade "$release" bluerange/bluerange-server -n "$namespace" \\',
        "  -f my-values.yaml -f values-aws-iot.yaml",
        'kubectl -n "$namespace" rollout status deployment -l app.kubernetes.io/instance="$release"',
      ],
    },
  ],
};

const again: GuideSection = {
  title: "When application.yml changes later",
  isLater: true,
  stays: true,
  parts: [
    "The pod does not notice a changed Secret by itself. Once the Secret is changed:",
    {
      lines: ['kubectl -n "$namespace" rollout restart deployment -l app.kubernetes.io/instance="$release"'],
    },
  ],
};

const wayBack: GuideSection = {
  title: "The way back",
  isLater: true,
  stays: true,
  parts: [
    {
      lines: [
        'helm rollback "$release" -n "$namespace"',
        `kubectl -n "$namespace" delete secret ${secretName}`,
      ],
    },
    "Without a number, helm goes back by one revision; helm history lists them.",
  ],
};
