"""Makes a CloudFormation stack of a template, and prints what it made in IAM and AWS IoT as JSON.

Usage: make-stack.py ENDPOINT REGION TEMPLATE STACK

Only what look-alikes of CloudFormation know: they make users, roles and inline policies, and leave out the rest.
"""

import json
import sys

import boto3

endpoint, region, template, stack = sys.argv[1:5]
access = {"aws_access_key_id": "stack", "aws_secret_access_key": "stack"}


def client(service):
    return boto3.client(service, region_name=region, endpoint_url=endpoint, **access)


iam, iot, cloudformation = client("iam"), client("iot"), client("cloudformation")

cloudformation.create_stack(
    StackName=stack,
    TemplateBody=open(template, encoding="utf-8").read(),
    Capabilities=["CAPABILITY_NAMED_IAM"],
    Parameters=[{"ParameterKey": "CertificateSigningRequest", "ParameterValue": "a request"}],
)

users = [user["UserName"] for user in iam.list_users()["Users"]]
roles = [role["RoleName"] for role in iam.list_roles()["Roles"]]
made = {
    "status": cloudformation.describe_stacks(StackName=stack)["Stacks"][0]["StackStatus"],
    "users": {
        user: {
            policy: iam.get_user_policy(UserName=user, PolicyName=policy)["PolicyDocument"]
            for policy in iam.list_user_policies(UserName=user)["PolicyNames"]
        }
        for user in users
    },
    "roles": {
        role: {
            policy: iam.get_role_policy(RoleName=role, PolicyName=policy)["PolicyDocument"]
            for policy in iam.list_role_policies(RoleName=role)["PolicyNames"]
        }
        for role in roles
    },
    "iotPolicies": {
        policy["policyName"]: iot.get_policy(policyName=policy["policyName"])["policyDocument"]
        for policy in iot.list_policies()["policies"]
    },
}
print(json.dumps(made))
