import ipaddr from 'ipaddr.js';

/** Addresses inside the public ranges that answer only to the machines of a cloud. */
const CLOUD_SERVICES = new Set([
  // Azure's platform service ("wire server"): metadata, DNS and health probes of every virtual machine.
  '168.63.129.16',
]);

/** What the registry of IPv6 has given out for global unicast: nothing outside it is anyone's host. */
const GLOBAL_UNICAST_IPV6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Whether an address belongs to a host of the public internet. False for everything else: loopback, private, link-local, carrier
 * NAT, multicast, reserved and documentation ranges, and every IPv6 form that carries an IPv4 address (mapped, NAT64, 6to4,
 * Teredo), because a gateway may lead it to any of these. False for what is not an address.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text) || CLOUD_SERVICES.has(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST_IPV6);
}
