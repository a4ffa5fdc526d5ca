import type { Json, JsonObject } from "@/lib/domain/json";
import { alwaysOnRegion, findRegion, type Partition, type Region } from "@/lib/domain/region";
import type { Change } from "@/lib/wizard/change";
import type { SessionEvent } from "@/lib/wizard/events";
import type { Facts } from "@/lib/wizard/words";

/** A page of AWS's console. */
export interface ConsoleLink {
  readonly kind: "user" | "role" | "iot-policy" | "certificate" | "identity-pool" | "cloudtrail";
  /** The name or id of the resource; of CloudTrail, the name of the event. */
  readonly name: string;
  readonly href: string;
}

/**
 * The pages of AWS's console that show what an event is about. None in a practice account, and none where the region
 * is not one that this product knows: what stands in a session file must not choose the host.
 */
export function consoleLinks(event: SessionEvent, facts: Facts, change?: Change): readonly ConsoleLink[] {
  const region = regionOf(facts);
  if (!region) return [];
  const links = new Map<string, ConsoleLink>();
  for (const [kind, name] of resourcesOf(event, change)) {
    const link = {
      kind,
      name,
      href: `${consoleOf(region)}${paths[kind](region.id, encodeURIComponent(name))}`,
    };
    links.set(link.href, link);
  }
  return [...links.values()];
}

/**
 * Where CloudTrail shows a call. Its history can't be searched by request id, so the link leads to the calls of the
 * same name, among which the request id is to be found; cloudTrailCommand does find it.
 */
export function cloudTrailLink(action: string, facts: Facts): ConsoleLink | undefined {
  const region = trailRegionOf(action, facts);
  const name = operationOf(action);
  if (!region || !name) return undefined;
  const href = `${consoleOf(region)}/cloudtrailv2/home?region=${region.id}#/events?EventName=${name}`;
  return { kind: "cloudtrail", name, href };
}

/** The AWS CLI's way to the call with this request id, within 90 days. `at`: ISO 8601, when it was written down. */
export function cloudTrailCommand(
  action: string,
  requestId: string,
  at: string,
  facts: Facts,
): string | undefined {
  const region = trailRegionOf(action, facts);
  const name = operationOf(action);
  if (!region || !name || !/^[\w-]{1,80}$/.test(requestId)) return undefined;
  const minute = 60_000;
  const instant = (shiftMs: number) => new Date(Date.parse(at) + shiftMs).toISOString().slice(0, 19);
  return [
    "aws cloudtrail lookup-events",
    `--lookup-attributes AttributeKey=EventName,AttributeValue=${name}`,
    `--start-time ${instant(-15 * minute)}Z --end-time ${instant(5 * minute)}Z`,
    `--query "Events[?contains(CloudTrailEvent, '${requestId}')].CloudTrailEvent"`,
    `--output text --region ${region.id}`,
  ].join(" \\\n  ");
}

type ResourceKind = Exclude<ConsoleLink["kind"], "cloudtrail">;

function resourcesOf(
  event: SessionEvent,
  change: Change | undefined,
): readonly (readonly [ResourceKind, string])[] {
  const service = change?.call.action.split(":")[0];
  return [
    ...named(event.type === "facts.learned" ? { ...event.facts } : {}, "iot"),
    ...named(event.type === "change.done" ? { ...event.receipt, ...event.yields } : {}, service),
    ...named(change?.call.input ?? {}, service),
  ];
}

/** AWS's spelling and ours. A policy that is not of AWS IoT is part of its user or role. */
function named(
  values: JsonObject,
  service: string | undefined,
): readonly (readonly [ResourceKind, string])[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const kind = kinds.get(key.charAt(0).toLowerCase() + key.slice(1));
    if (!kind || !isName(value) || (kind === "iot-policy" && service !== "iot")) return [];
    return [[kind, value] as const];
  });
}

/** Half of a character, which a file may hold, can stand in no address. */
const isName = (value: Json): value is string =>
  typeof value === "string" &&
  value !== "" &&
  !value.startsWith("*") &&
  value.length <= 200 &&
  value.isWellFormed();

const kinds: ReadonlyMap<string, ResourceKind> = new Map([
  ["userName", "user"],
  ["roleName", "role"],
  ["policyName", "iot-policy"],
  ["iotPolicyName", "iot-policy"],
  ["certificateId", "certificate"],
  ["identityPoolId", "identity-pool"],
]);

const paths: Readonly<Record<ResourceKind, (region: string, name: string) => string>> = {
  user: (_, name) => `/iam/home#/users/details/${name}`,
  role: (_, name) => `/iam/home#/roles/details/${name}`,
  "iot-policy": (region, name) => `/iot/home?region=${region}#/policy/${name}`,
  certificate: (region, name) => `/iot/home?region=${region}#/certificate/${name}`,
  "identity-pool": (region, name) =>
    `/cognito/v2/identity/identity-pools/${name}/user-statistics?region=${region}`,
};

function regionOf({ accountKind, region, partition }: Facts): Region | undefined {
  const known = accountKind === "practice" || region === undefined ? undefined : findRegion(region);
  return known && (partition === undefined || partition === known.partition) ? known : undefined;
}

/** IAM is global: its calls are noted in one region of the partition. */
function trailRegionOf(action: string, facts: Facts): Region | undefined {
  const region = regionOf(facts);
  if (!region || !action.startsWith("iam:")) return region;
  return findRegion(globalRegions[region.partition]) ?? alwaysOnRegion(region.partition);
}

function operationOf(action: string): string | undefined {
  const name = /^[a-z-]+:([A-Z][A-Za-z]{1,60})$/.exec(action)?.[1];
  return name === undefined || dataEvents.has(name) ? undefined : name;
}

/** Calls that CloudTrail counts as data: its history never has them, only a trail that somebody has set up for them. */
const dataEvents: ReadonlySet<string> = new Set([
  "GetCredentialsForIdentity",
  "GetId",
  "GetOpenIdToken",
  "GetOpenIdTokenForDeveloperIdentity",
  "UnlinkIdentity",
]);

const consoleOf = ({ id, partition }: Region): string => `https://${id}.${consoleHosts[partition]}`;

const consoleHosts: Readonly<Record<Partition, string>> = {
  aws: "console.aws.amazon.com",
  "aws-cn": "console.amazonaws.cn",
  "aws-us-gov": "console.amazonaws-us-gov.com",
};

const globalRegions: Readonly<Record<Partition, string>> = {
  aws: "us-east-1",
  "aws-cn": "cn-north-1",
  "aws-us-gov": "us-gov-west-1",
};
