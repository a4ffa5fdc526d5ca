import "server-only";
import type { Certificate, IotPolicy } from "../state";
import type { World } from "../world";
import { resourceNotFound } from "./refusals";

export function policiesHere({ state, region }: World): IotPolicy[] {
  return state.iotPolicies.filter((policy) => policy.region === region);
}

export function findPolicy(world: World, name: string): IotPolicy {
  const policy = policiesHere(world).find((each) => each.name === name);
  if (!policy) throw resourceNotFound(`Policy not found (name=${name})`);
  return policy;
}

export function certificatesHere({ state, region }: World): Certificate[] {
  return state.certificates.filter((certificate) => certificate.region === region);
}

export function findCertificate(world: World, id: string): Certificate {
  const certificate = certificatesHere(world).find((each) => each.id === id);
  if (!certificate) throw resourceNotFound(`The certificate given in the principal does not exist: ${id}`);
  return certificate;
}

/** Throws where no policy can be attached to the target, because it does not exist here. */
export function checkTarget(world: World, target: string): void {
  const isCertificate = certificatesHere(world).some(({ arn }) => arn === target);
  const isIdentity = world.state.identities.some(
    ({ id, region }) => id === target && region === world.region,
  );
  if (!isCertificate && !isIdentity) throw resourceNotFound(`The target does not exist: ${target}`);
}
