import type { Facts, StepId } from "@/lib/wizard/words";
import { pictureWords } from "./words/picture";

export type NodeState = "exists" | "next" | "missing";

type NodeId = keyof typeof pictureWords.nodes;

export interface PictureNode {
  readonly id: NodeId;
  readonly label: string;
  /** Its name in AWS, once it exists. */
  readonly value: string | undefined;
  readonly state: NodeState;
  /** Made by the step of this page. */
  readonly fresh: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Every node with what the facts say of it. Browsers and devices have their connection once the files are installed. */
export function nodeStates(facts: Facts, current: StepId, installed: boolean): readonly PictureNode[] {
  return places.map(({ id, step, x, y, width }) => {
    const value = nameInAws(id, facts);
    const exists = step === "delivery" ? installed : value !== undefined;
    const mine = step === current;
    const state = exists ? "exists" : mine ? "next" : "missing";
    return { id, label: pictureWords.nodes[id], value, state, fresh: exists && mine, x, y, width };
  });
}

function nameInAws(id: NodeId, facts: Facts): string | undefined {
  switch (id) {
    case "server":
      return facts.host;
    case "user":
      return facts.accessKeyId && facts.userName;
    case "certificate":
      return facts.certificateId;
    case "pool":
      return facts.identityPoolId;
    case "endpoint":
      return facts.endpoint;
    case "role":
      return facts.roleArn?.split("/").at(-1);
    default:
      return undefined;
  }
}

const LEFT = { x: 13, width: 124 };
const RIGHT = { x: 151, width: 124 };

const places: readonly {
  readonly id: NodeId;
  readonly step: StepId;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}[] = [
  { id: "server", step: "server", x: 13, y: 2, width: 262 },
  { id: "user", step: "iam-user", y: 108, ...LEFT },
  { id: "certificate", step: "certificate", y: 108, ...RIGHT },
  { id: "pool", step: "identity-pool", y: 198, ...LEFT },
  { id: "endpoint", step: "certificate", y: 284, ...RIGHT },
  { id: "role", step: "organization-role", y: 284, ...LEFT },
  { id: "browsers", step: "delivery", y: 380, ...LEFT },
  { id: "devices", step: "delivery", y: 380, ...RIGHT },
];

/** Who uses whom: the server its user and certificate, browsers the role, all of them the endpoint. */
export const edges: readonly { readonly from: NodeId; readonly to: NodeId; readonly path: string }[] = [
  { from: "server", to: "user", path: "M75 52V108" },
  { from: "server", to: "certificate", path: "M213 52V108" },
  { from: "user", to: "pool", path: "M75 158V198" },
  { from: "certificate", to: "endpoint", path: "M213 158V284" },
  { from: "pool", to: "role", path: "M75 248V284" },
  { from: "role", to: "endpoint", path: "M137 309H151" },
  { from: "role", to: "browsers", path: "M75 334V380" },
  { from: "endpoint", to: "devices", path: "M213 334V380" },
];
