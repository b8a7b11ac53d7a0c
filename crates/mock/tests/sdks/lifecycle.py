"""The whole life of an EIP and the errors on its way, by the vendor's own SDK for Python, unmodified.

Usage: lifecycle.py HOST:PORT    (a mock with its demo world; `pip install alibabacloud_vpc20160428`)
"""

import json
import sys
import urllib.request

from alibabacloud_tea_openapi.client import Client as OpenApi
from alibabacloud_tea_openapi.models import Config, OpenApiRequest, Params
from alibabacloud_tea_util.models import RuntimeOptions
from alibabacloud_vpc20160428 import models
from alibabacloud_vpc20160428.client import Client

ENDPOINT = sys.argv[1]
REGION = "cn-hangzhou"


def config(key="mock-key-id", secret="mock-key-secret", algorithm=None, token=None):
    return Config(
        access_key_id=key,
        access_key_secret=secret,
        security_token=token,
        endpoint=ENDPOINT,
        protocol="http",
        region_id=REGION,
        signature_algorithm=algorithm,
    )


def client(*args, **more):
    return Client(config(*args, **more))


def advance(seconds):
    """Lets virtual time pass, so that nobody sleeps."""
    request = urllib.request.Request(
        f"http://{ENDPOINT}/_mock/clock",
        data=json.dumps({"advance": seconds}).encode(),
        method="POST",
    )
    urllib.request.urlopen(request).read()


def refused(call, code, status):
    """The call must be refused with this code and status."""
    try:
        call()
    except Exception as error:  # the SDK's exceptions share no public base
        got = (getattr(error, "code", None), getattr(error, "status_code", None))
        assert got == (code, status), f"{got} instead of {(code, status)}: {error}"
        print(f"ok   {status} {code}")
        return
    raise AssertionError(f"{code} did not come")


def life(cloud, scheme):
    def eips(**filters):
        request = models.DescribeEipAddressesRequest(region_id=REGION, **filters)
        return cloud.describe_eip_addresses(request).body.eip_addresses.eip_address

    def eip(identifier):
        found = eips(allocation_id=identifier)
        assert len(found) == 1, found
        return found[0]

    def associate(allocation, instance, **more):
        request = models.AssociateEipAddressRequest(
            region_id=REGION, allocation_id=allocation, instance_id=instance, **more
        )
        return cloud.associate_eip_address(request)

    def release(allocation):
        request = models.ReleaseEipAddressRequest(region_id=REGION, allocation_id=allocation)
        return cloud.release_eip_address(request)

    allocate = models.AllocateEipAddressRequest(
        region_id=REGION, bandwidth="5", client_token=f"python-{scheme}"
    )
    first = cloud.allocate_eip_address(allocate).body
    again = cloud.allocate_eip_address(allocate).body
    assert first.allocation_id == again.allocation_id, "the token makes one EIP of two calls"
    other = cloud.allocate_eip_address(models.AllocateEipAddressRequest(region_id=REGION)).body
    assert other.allocation_id != first.allocation_id
    identifier = first.allocation_id
    assert eip(identifier).status == "Available"
    print(f"ok   allocated {identifier} {first.eip_address}")

    associate(identifier, "i-mock0001", instance_type="EcsInstance")
    bound = eip(identifier)
    assert (bound.status, bound.instance_id) == ("Associating", "i-mock0001"), bound
    refused(lambda: release(identifier), "IncorrectEipStatus", 400)
    advance(5)
    assert eip(identifier).status == "InUse"
    print("ok   in use")

    spare = other.allocation_id
    refused(lambda: associate(spare, "i-mock0001"), "InvalidAssociation.Duplicated", 400)
    refused(lambda: associate(identifier, "i-mock0002"), "IncorrectEipStatus", 400)
    refused(lambda: associate(spare, "i-mock9999"), "InvalidInstanId.NotFound", 404)
    refused(lambda: associate("eip-none", "i-mock0002"), "InvalidAllocationId.NotFound", 404)
    refused(
        lambda: associate(spare, "i-mock0002", instance_type="Toaster"),
        "InvalidInstanceType.ValueNotSupported",
        400,
    )

    cloud.unassociate_eip_address(
        models.UnassociateEipAddressRequest(
            region_id=REGION, allocation_id=identifier, instance_id="i-mock0001"
        )
    )
    assert eip(identifier).status == "Unassociating"
    advance(5)
    free = eip(identifier)
    assert (free.status, free.instance_id or "") == ("Available", ""), free
    for each in (identifier, spare):
        release(each)
    advance(5)
    assert eips(allocation_id=identifier) == [], "a released EIP is an empty list, no error"
    print("ok   released")


def role(algorithm):
    """A role is taken on, and its key signs."""

    def call(action, query, **key):
        params = Params(
            action=action,
            version="2015-04-01",
            protocol="HTTP",
            pathname="/",
            method="POST",
            auth_type="AK",
            style="RPC",
            req_body_type="json",
            body_type="json",
        )
        request = OpenApiRequest(query=query)
        cloud = OpenApi(config(algorithm=algorithm, **key))
        return cloud.call_api(params, request, RuntimeOptions())["body"]

    arn = "acs:ram::1000000000000001:role/reader"
    key = call("AssumeRole", {"RoleArn": arn, "RoleSessionName": "python"})["Credentials"]
    key = {"key": key["AccessKeyId"], "secret": key["AccessKeySecret"], "token": key["SecurityToken"]}
    who = call("GetCallerIdentity", {}, **key)
    assert who["Arn"] == "acs:ram::1000000000000001:assumed-role/reader/python", who
    describe = models.DescribeEipAddressesRequest(region_id=REGION)
    cloud = client(algorithm=algorithm, **key)
    assert cloud.describe_eip_addresses(describe).body.total_count >= 1
    wrong = client(algorithm=algorithm, **{**key, "token": "CAISnone"})
    refused(lambda: wrong.describe_eip_addresses(describe), "InvalidSecurityToken.Malformed", 400)
    print(f"ok   in the role {who['Arn']}")


for scheme in (None, "v2"):
    print(f"== {scheme or 'ACS3-HMAC-SHA256'}")
    life(client(algorithm=scheme), scheme)
    role(scheme)
    describe = models.DescribeEipAddressesRequest(region_id=REGION)
    wrong = client(secret="another", algorithm=scheme)
    refused(lambda: wrong.describe_eip_addresses(describe), "SignatureDoesNotMatch", 400)
    unknown = client(key="nobody", algorithm=scheme)
    refused(lambda: unknown.describe_eip_addresses(describe), "InvalidAccessKeyId.NotFound", 404)
