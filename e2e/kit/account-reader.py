"""What is in an AWS account, read with AWS's own library for Python and printed as JSON.

Usage: account-reader.py ENDPOINT REGION [--at-each-line]

With --at-each-line it reads the account anew for every line on its input, and prints one line each time.

It shares no code with the product, so that a mistake of the product's reading can't hide one of its writing.
"""

import json
import sys

import boto3

endpoint, region = sys.argv[1:3]


def client(service):
    return boto3.client(
        service,
        region_name=region,
        endpoint_url=endpoint,
        aws_access_key_id="reader",
        aws_secret_access_key="reader",
    )


iam, iot, cognito = client("iam"), client("iot"), client("cognito-identity")


def user(name):
    policies = iam.list_user_policies(UserName=name)["PolicyNames"]
    return {
        "managed": sorted(
            policy["PolicyArn"] for policy in iam.list_attached_user_policies(UserName=name)["AttachedPolicies"]
        ),
        "inline": {
            policy: iam.get_user_policy(UserName=name, PolicyName=policy)["PolicyDocument"] for policy in policies
        },
        "keys": [
            {"id": key["AccessKeyId"], "status": key["Status"]}
            for key in iam.list_access_keys(UserName=name)["AccessKeyMetadata"]
        ],
    }


def role(name):
    policies = iam.list_role_policies(RoleName=name)["PolicyNames"]
    return {
        "trust": iam.get_role(RoleName=name)["Role"]["AssumeRolePolicyDocument"],
        "managed": sorted(
            policy["PolicyArn"] for policy in iam.list_attached_role_policies(RoleName=name)["AttachedPolicies"]
        ),
        "inline": {
            policy: iam.get_role_policy(RoleName=name, PolicyName=policy)["PolicyDocument"] for policy in policies
        },
    }


def certificate(listed):
    described = iot.describe_certificate(certificateId=listed["certificateId"])["certificateDescription"]
    attached = iot.list_attached_policies(target=listed["certificateArn"])["policies"]
    return {
        "id": described["certificateId"],
        "status": described["status"],
        "pem": described["certificatePem"],
        "policies": [policy["policyName"] for policy in attached],
    }


def pool(identity_pool_id):
    described = cognito.describe_identity_pool(IdentityPoolId=identity_pool_id)
    return {
        "id": identity_pool_id,
        "name": described["IdentityPoolName"],
        "provider": described.get("DeveloperProviderName"),
        "unauthenticated": described["AllowUnauthenticatedIdentities"],
        "classic": described.get("AllowClassicFlow"),
        "roles": cognito.get_identity_pool_roles(IdentityPoolId=identity_pool_id).get("Roles", {}),
    }


def account():
    return {
        "users": {found["UserName"]: user(found["UserName"]) for found in iam.list_users()["Users"]},
        "roles": {found["RoleName"]: role(found["RoleName"]) for found in iam.list_roles()["Roles"]},
        "certificates": [certificate(found) for found in iot.list_certificates()["certificates"]],
        "iotPolicies": {
            found["policyName"]: json.loads(iot.get_policy(policyName=found["policyName"])["policyDocument"])
            for found in iot.list_policies()["policies"]
        },
        "pools": [
            pool(found["IdentityPoolId"])
            for found in cognito.list_identity_pools(MaxResults=60)["IdentityPools"]
        ],
        "endpoint": iot.describe_endpoint(endpointType="iot:Data-ATS")["endpointAddress"],
    }


if "--at-each-line" in sys.argv:
    for _ in sys.stdin:
        print(json.dumps(account()), flush=True)
else:
    print(json.dumps(account()))
