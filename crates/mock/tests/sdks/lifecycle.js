// The whole life of an EIP and the errors on its way, by the vendor's own SDK for Node, unmodified.
//
// Usage: node lifecycle.js HOST:PORT    (a mock with its demo world; `npm install @alicloud/pop-core`)
'use strict';

const assert = require('node:assert/strict');
const Core = require('@alicloud/pop-core');

const endpoint = `http://${process.argv[2]}`;
const RegionId = 'cn-hangzhou';

const client = (accessKeyId = 'mock-key-id', accessKeySecret = 'mock-key-secret', more = {}) =>
  new Core({ accessKeyId, accessKeySecret, endpoint, apiVersion: '2016-04-28', ...more });

// Lets virtual time pass, so that nobody sleeps.
const advance = (seconds) =>
  fetch(`${endpoint}/_mock/clock`, {
    method: 'POST',
    body: JSON.stringify({ advance: seconds }),
  }).then((answer) => assert.equal(answer.status, 200));

// The call must be refused with this code and status.
async function refused(call, code, status) {
  const error = await call.then(
    () => assert.fail(`${code} did not come`),
    (error) => error,
  );
  assert.deepEqual([error.code, error.entry.response.statusCode], [code, status], error.message);
  console.log(`ok   ${status} ${code}`);
}

async function life(method) {
  const cloud = client();
  const call = (action, parameters) =>
    cloud.request(action, { RegionId, ...parameters }, { method });
  const eips = async (filters) =>
    (await call('DescribeEipAddresses', filters)).EipAddresses.EipAddress;
  const eip = async (AllocationId) => {
    const found = await eips({ AllocationId });
    assert.equal(found.length, 1);
    return found[0];
  };
  const associate = (AllocationId, InstanceId, more) =>
    call('AssociateEipAddress', { AllocationId, InstanceId, ...more });
  const release = (AllocationId) => call('ReleaseEipAddress', { AllocationId });

  const allocate = { Bandwidth: '5', ClientToken: `node-${method}` };
  const first = await call('AllocateEipAddress', allocate);
  const again = await call('AllocateEipAddress', allocate);
  assert.equal(first.AllocationId, again.AllocationId);
  const id = first.AllocationId;
  const spare = (await call('AllocateEipAddress', {})).AllocationId;
  assert.equal((await eip(id)).Status, 'Available');
  console.log(`ok   allocated ${id} ${first.EipAddress}`);

  await associate(id, 'i-mock0001', { InstanceType: 'EcsInstance' });
  const bound = await eip(id);
  assert.deepEqual([bound.Status, bound.InstanceId], ['Associating', 'i-mock0001']);
  await refused(release(id), 'IncorrectEipStatus', 400);
  await advance(5);
  assert.equal((await eip(id)).Status, 'InUse');
  console.log('ok   in use');

  await refused(associate(spare, 'i-mock0001'), 'InvalidAssociation.Duplicated', 400);
  await refused(associate(id, 'i-mock0002'), 'IncorrectEipStatus', 400);
  await refused(associate(spare, 'i-mock9999'), 'InvalidInstanId.NotFound', 404);
  await refused(associate('eip-none', 'i-mock0002'), 'InvalidAllocationId.NotFound', 404);
  await refused(
    associate(spare, 'i-mock0002', { InstanceType: 'Toaster' }),
    'InvalidInstanceType.ValueNotSupported',
    400,
  );

  await call('UnassociateEipAddress', { AllocationId: id, InstanceId: 'i-mock0001' });
  assert.equal((await eip(id)).Status, 'Unassociating');
  await advance(5);
  const free = await eip(id);
  assert.deepEqual([free.Status, free.InstanceId], ['Available', '']);
  await release(id);
  await release(spare);
  await advance(5);
  assert.deepEqual(await eips({ AllocationId: id }), []);
  console.log('ok   released');
}

// A role is taken on, and its key signs.
async function role(method) {
  const apiVersion = '2015-04-01';
  const call = (action, parameters, cloud = client(undefined, undefined, { apiVersion })) =>
    cloud.request(action, parameters, { method });
  const RoleArn = 'acs:ram::1000000000000001:role/reader';
  const given = await call('AssumeRole', { RoleArn, RoleSessionName: 'node' });
  const { AccessKeyId, AccessKeySecret, SecurityToken } = given.Credentials;
  const session = (securityToken, more) =>
    client(AccessKeyId, AccessKeySecret, { securityToken, ...more });
  const who = await call('GetCallerIdentity', {}, session(SecurityToken, { apiVersion }));
  assert.equal(who.Arn, 'acs:ram::1000000000000001:assumed-role/reader/node');
  const describe = (cloud) => cloud.request('DescribeEipAddresses', { RegionId }, { method });
  assert.ok((await describe(session(SecurityToken))).TotalCount >= 1);
  await refused(describe(session(undefined)), 'MissingSecurityToken', 400);
  await refused(describe(session('CAISnone')), 'InvalidSecurityToken.Malformed', 400);
  console.log(`ok   in the role ${who.Arn}`);
}

(async () => {
  for (const method of ['GET', 'POST']) {
    console.log(`== RPC V1, ${method}`);
    await life(method);
    await role(method);
    const describe = (cloud) => cloud.request('DescribeEipAddresses', { RegionId }, { method });
    await refused(describe(client('mock-key-id', 'another')), 'SignatureDoesNotMatch', 400);
    await refused(describe(client('nobody')), 'InvalidAccessKeyId.NotFound', 404);
  }
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
