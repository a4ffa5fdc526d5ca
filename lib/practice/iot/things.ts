import "server-only";
import type { CreateThingResponse, ListPrincipalThingsResponse } from "@aws-sdk/client-iot";
import { z } from "zod";
import { operation } from "../operation";
import { regionalArn, type World } from "../world";
import { checkTarget } from "./find";
import { target } from "./limits";
import { resourceAlreadyExists, resourceNotFound } from "./refusals";

const thingName = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[\w:-]+$/);

const pair = z.strictObject({ thingName, principal: target });

/** Devices by name, as far as certificates may belong to them. */
export const things = {
  CreateThing: operation(z.strictObject({ thingName }), (world, input): CreateThingResponse => {
    const arn = regionalArn(world, "iot", `thing/${input.thingName}`);
    if (thingsHere(world).some(({ name }) => name === input.thingName)) {
      throw resourceAlreadyExists(`Thing ${input.thingName} already exists`, input.thingName, arn);
    }
    world.state.things.push({ region: world.region, name: input.thingName, principals: [] });
    return { thingName: input.thingName, thingArn: arn };
  }),

  AttachThingPrincipal: operation(pair, (world, input) => {
    const { principals } = findThing(world, input.thingName);
    checkTarget(world, input.principal);
    if (!principals.includes(input.principal)) principals.push(input.principal);
    return {};
  }),

  DetachThingPrincipal: operation(pair, (world, input) => {
    const thing = findThing(world, input.thingName);
    thing.principals = thing.principals.filter((each) => each !== input.principal);
    return {};
  }),

  ListPrincipalThings: operation(
    z.strictObject({
      principal: target,
      nextToken: z.string().optional(),
      maxResults: z.number().optional(),
    }),
    (world, input): ListPrincipalThingsResponse => {
      checkTarget(world, input.principal);
      const attached = thingsHere(world).filter(({ principals }) => principals.includes(input.principal));
      return { things: attached.map(({ name }) => name) };
    },
  ),
};

function thingsHere({ state, region }: World) {
  return state.things.filter((thing) => thing.region === region);
}

function findThing(world: World, name: string) {
  const thing = thingsHere(world).find((each) => each.name === name);
  if (!thing) throw resourceNotFound(`Thing ${name} cannot be found.`);
  return thing;
}
