import "server-only";
import type { DescribeEndpointResponse } from "@aws-sdk/client-iot";
import { z } from "zod";
import { digestOf } from "../digest";
import { operation } from "../operation";
import type { World } from "../world";

const hostTypes = {
  "iot:Data-ATS": (name: string) => `${name}-ats.iot`,
  "iot:Data": (name: string) => `${name}.iot`,
  "iot:CredentialProvider": (name: string) => `${name}.credentials.iot`,
  "iot:Jobs": (name: string) => `${name}.jobs.iot`,
};

const endpointType = z
  .enum(["iot:Data-ATS", "iot:Data", "iot:CredentialProvider", "iot:Jobs"])
  .default("iot:Data");

/** Every account has one name per region, and keeps it. */
export const endpoints = {
  DescribeEndpoint: operation(z.strictObject({ endpointType }), (world, input): DescribeEndpointResponse => {
    const domain = world.partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
    return { endpointAddress: `${hostTypes[input.endpointType](nameOf(world))}.${world.region}.${domain}` };
  }),
};

/** "a" and 13 letters and digits, like a1syk38q47ovpy. */
function nameOf({ state, region }: World): string {
  const number = BigInt(`0x${digestOf(`${state.seed} ${region}`)}`);
  return `a${number.toString(36).padStart(13, "0").slice(-13)}`;
}
