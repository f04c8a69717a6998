/** Where the parts of a Ceph of one machine lie and listen. */
export interface CephPlace {
  readonly folder: string;
  readonly clusterId: string;
  readonly monitorPort: number;
  readonly gatewayPort: number;
}

/**
 * The settings of a Ceph for one test run: everything in memory, one copy of everything, no managers, nobody asked who they are (the
 * daemons then must be told not to encrypt, or the gateway waits for ever).
 */
export function cephSettings({ folder, clusterId, monitorPort, gatewayPort }: CephPlace): string {
  const plain = ['ms mon client', 'ms mon service', 'ms mon cluster', 'ms cluster', 'ms service', 'ms client'];
  return `[global]
fsid = ${clusterId}
mon host = v2:127.0.0.1:${monitorPort}/0
public addr = 127.0.0.1
auth cluster required = none
auth service required = none
auth client required = none
auth supported = none
keyring = ${folder}/keyring
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd crush chooseleaf type = 0
mon allow pool size one = true
mon max pg per osd = 1000
mon osd reporter subtree level = osd
run dir = ${folder}
admin socket = ${folder}/$name.asok
pid file =
log file = ${folder}/$name.log
log to stderr = false
err to stderr = false
ms bind ipv6 = false
ms bind msgr1 = false
${plain.map((connection) => `${connection} mode = crc`).join('\n')}
setuser match path =
[mon]
mon data = ${folder}/mon
mon cluster log file = ${folder}/cluster.log
mon data avail crit = 1
mon data avail warn = 1
[osd]
osd data = ${folder}/osd
osd objectstore = memstore
memstore device bytes = ${2 * 1024 ** 3}
osd numa auto affinity = false
osd op num shards = 1
[client.rgw]
rgw frontends = beast endpoint=127.0.0.1:${gatewayPort}
rgw enable usage log = false
rgw gc max objs = 7
rgw thread pool size = 32
rgw lc max wp worker = 1
`;
}
