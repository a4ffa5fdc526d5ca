"""Puts other people's things into an account, named as like ours as may be: whatever we do, they stay as they are.

Usage: seed-neighbours.py ENDPOINT REGION [--at-each-line]
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
        aws_access_key_id="neighbour",
        aws_secret_access_key="neighbour",
    )


iam, iot, cognito = client("iam"), client("iot"), client("cognito-identity")

ANYTHING = json.dumps(
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "iot:*", "Resource": "*"}]}
)
SERVICE_TRUST = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [
            {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}
        ],
    }
)


def seed():
    for name in ("bluerange2", "bluerange-old"):
        iam.create_user(UserName=name)
        iam.create_access_key(UserName=name)
        iam.put_user_policy(UserName=name, PolicyName="BlueRangeGetRole", PolicyDocument=ANYTHING)
    iam.create_role(RoleName="RelutionOrganizationAccess2", AssumeRolePolicyDocument=SERVICE_TRUST)
    policy = iot.create_policy(policyName="RelutionIotAccess2", policyDocument=ANYTHING)
    for is_active in (True, False):
        made = iot.create_keys_and_certificate(setAsActive=is_active)
        iot.attach_policy(policyName=policy["policyName"], target=made["certificateArn"])
    cognito.create_identity_pool(
        IdentityPoolName="Relution",
        AllowUnauthenticatedIdentities=False,
        DeveloperProviderName="other.mycompany.com",
    )


if "--at-each-line" in sys.argv:
    for _ in sys.stdin:
        seed()
        print("seeded", flush=True)
else:
    seed()
