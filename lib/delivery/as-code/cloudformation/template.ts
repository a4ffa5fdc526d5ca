import "server-only";
import { stringify } from "yaml";
import type { JsonObject } from "@/lib/domain/json";
import type { CodeItem, CodePlan } from "../code-plan";
import { headingLines } from "../heading";
import { inputs } from "../inputs";
import { type Reference, referencesOf } from "../references";
import { ids, type Resource, resourceFor } from "./resources";
import { type Location, valueWriter } from "./value-writer";

export interface CloudFormationCode {
  /** YAML; undefined where everything is there already, which a stack could only make a second time. */
  readonly template: string | undefined;
  /** What is missing in the account and has to be made by another way. */
  readonly leftOut: readonly CodeItem[];
}

/** The part of the setup that is missing, as a template, as far as CloudFormation can make it. */
export function cloudFormationCode(plan: CodePlan): CloudFormationCode {
  const missing = plan.items.filter(({ standing }) => standing.state === "missing");
  const own = new Set(missing.flatMap((item) => resourceFor(item.call, new Set())?.id ?? []));
  const write = valueWriter(referencesOf(plan), (reference) => locate(reference, own));
  const resources = missing.flatMap((item) => {
    const resource = resourceFor(item.call, own);
    return resource ? [withManagedPolicies(resource, missing)] : [];
  });
  const leftOut = plan.items.filter((item) => needsAnotherWay(item, own));
  if (resources.length === 0) return { template: undefined, leftOut };
  const template = {
    AWSTemplateFormatVersion: "2010-09-09",
    Description: `AWS IoT for the BlueRange server ${plan.host}`,
    Metadata: { NotMadeHere: leftOut.map(({ summary }) => summary) },
    ...(own.has(ids.certificate) && { Parameters: { [ids.request]: request } }),
    Resources: Object.fromEntries(
      resources.map(({ id, type, properties }) => [id, { Type: type, Properties: write(properties) }]),
    ),
    ...outputs(own),
  };
  return { template: `${heading(plan)}\n${stringify(template, { version: "1.1", lineWidth: 0 })}`, leftOut };
}

/** Policies that AWS maintains are no resources of their own here: they stand with their user or role. */
function withManagedPolicies(resource: Resource, missing: readonly CodeItem[]): Resource {
  const arns = missing.flatMap((item) => (ownerOf(item) === resource.id ? [arnOf(item)] : []));
  if (arns.length === 0) return resource;
  return { ...resource, properties: { ...resource.properties, ManagedPolicyArns: arns } };
}

function ownerOf({ call }: CodeItem): string | undefined {
  if (call.action === "iam:AttachUserPolicy") return ids.user;
  if (call.action !== "iam:AttachRolePolicy") return undefined;
  return ids.role(inputs.rolePolicy.parse(call.input).RoleName);
}

function arnOf({ call }: CodeItem): string {
  return call.action === "iam:AttachUserPolicy"
    ? inputs.userPolicy.parse(call.input).PolicyArn
    : inputs.rolePolicy.parse(call.input).PolicyArn;
}

function needsAnotherWay(item: CodeItem, own: ReadonlySet<string>): boolean {
  if (item.standing.state === "changed") return true;
  if (item.standing.state !== "missing") return false;
  const owner = ownerOf(item);
  if (owner !== undefined) return !own.has(owner);
  // A certificate of this template is made active; another one may still have to be activated.
  if (item.call.action === "iot:UpdateCertificate") return !own.has(ids.certificate);
  return resourceFor(item.call, own) === undefined;
}

function locate(reference: Reference, own: ReadonlySet<string>): Location | undefined {
  const location = placeOf(reference);
  return reference.kind === "account" || own.has(location.resource) ? location : undefined;
}

function placeOf(reference: Reference): Location {
  if (reference.kind === "account") return { resource: "AWS::AccountId" };
  if (reference.kind === "role-arn") return { resource: ids.role(reference.roleName), attribute: "Arn" };
  switch (reference.name) {
    case "identityPoolId":
      return { resource: ids.pool };
    case "certificateArn":
      return { resource: ids.certificate, attribute: "Arn" };
    case "certificateId":
      return { resource: ids.certificate, attribute: "Id" };
  }
}

const request: JsonObject = {
  Type: "String",
  Description: "The certificate request, PEM, made with the private key, which stays where it was made",
};

function outputs(own: ReadonlySet<string>): JsonObject {
  const values = {
    ...(own.has(ids.pool) && { IdentityPoolId: { Value: { Ref: ids.pool } } }),
    ...(own.has(ids.certificate) && { CertificateId: { Value: { Ref: ids.certificate } } }),
  };
  return Object.keys(values).length === 0 ? {} : { Outputs: values };
}

function heading(plan: CodePlan): string {
  const lines = [...headingLines(plan), "", ...keysText];
  return lines.map((line) => `# ${line}`.trimEnd()).join("\n");
}

const keysText = [
  "The access key of the IAM user is not made here, because a stack would show its secret to everybody who may read it.",
  "The certificate is made from a request, so its private key never comes near AWS.",
];
