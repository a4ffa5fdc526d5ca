import { unknownValues } from "../code-plan";
import { inputs } from "../inputs";
import { attribute, expression, jsonText } from "./hcl";
import { labelOf, type Translations } from "./resource";

/** A setup has one pool, whose name is only a label that may hold blanks. */
export const poolLabel = "bluerange";

/** The part of AWS IoT and Cognito in the table from calls to resources. */
export const iotResources: Translations = {
  "iot:CreatePolicy": ({ input }, text) => {
    const { policyName, policyDocument, tags } = inputs.iotPolicy.parse(input);
    return {
      type: "aws_iot_policy",
      label: labelOf(policyName),
      attributes: [
        attribute("name", expression(policyName, text)),
        attribute("policy", jsonText(policyDocument, text)),
        attribute("tags", expression(tags, text)),
      ],
      importId: policyName,
      leavesAlone: ["tags"],
    };
  },

  "iot:AttachPolicy": ({ input }, text) => {
    const { policyName, target } = inputs.iotAttachment.parse(input);
    return {
      type: "aws_iot_policy_attachment",
      label: labelOf(policyName),
      attributes: [
        attribute("policy", { hcl: `aws_iot_policy.${labelOf(policyName)}.name` }),
        attribute("target", expression(target, text)),
      ],
      importId: "",
      leavesAlone: [],
    };
  },

  "cognito-identity:CreateIdentityPool": ({ input }, text) => {
    const pool = inputs.identityPool.parse(input);
    return {
      type: "aws_cognito_identity_pool",
      label: poolLabel,
      attributes: [
        attribute("identity_pool_name", expression(pool.IdentityPoolName, text)),
        attribute("developer_provider_name", expression(pool.DeveloperProviderName, text)),
        attribute("allow_unauthenticated_identities", expression(pool.AllowUnauthenticatedIdentities, text)),
        attribute("allow_classic_flow", expression(pool.AllowClassicFlow, text)),
        attribute("tags", expression(pool.IdentityPoolTags, text)),
      ],
      importId: unknownValues.identityPoolId,
      leavesAlone: [
        ...["identity_pool_name", "developer_provider_name", "allow_unauthenticated_identities"],
        ...["cognito_identity_providers", "openid_connect_provider_arns", "saml_provider_arns"],
        ...["supported_login_providers", "tags"],
      ],
    };
  },

  "cognito-identity:SetIdentityPoolRoles": ({ input }, text) => {
    const { IdentityPoolId, Roles } = inputs.poolRoles.parse(input);
    return {
      type: "aws_cognito_identity_pool_roles_attachment",
      label: poolLabel,
      attributes: [
        attribute("identity_pool_id", expression(IdentityPoolId, text)),
        attribute("roles", expression(Roles, text)),
      ],
      importId: IdentityPoolId,
      leavesAlone: ["role_mapping"],
    };
  },
};
