import { type ConfigNode, type MapNode, nodeAt, toPlain } from '../read/config-node.ts';

/**
 * What makes two items of a list the same thing (compose-go `override/uncity.go`): a port its
 * numbers, a volume and a device the place they are mounted at, a secret and a config their target.
 */
export function itemKey(list: string, item: ConfigNode): string {
  if (item.kind === 'scalar') return scalarKey(list, item.text);
  if (item.kind === 'list') return JSON.stringify(toPlain(item));
  if (list === 'ports') return portKey(item);
  const key = textAt(item, 'target') ?? textAt(item, 'source');
  return key ?? JSON.stringify(toPlain(item));
}

function scalarKey(list: string, text: string): string {
  if (list !== 'volumes' && list !== 'devices') return text;
  const parts = text.split(':');
  return parts[1] ?? parts[0] ?? text;
}

function portKey(port: MapNode): string {
  const protocol = textAt(port, 'protocol') ?? 'tcp';
  const host = textAt(port, 'host_ip');
  const published = textAt(port, 'published');
  const target = textAt(port, 'target') ?? '';
  const short = [host, published, target].filter((part) => part !== undefined).join(':');
  return protocol === 'tcp' ? short : `${short}/${protocol}`;
}

function textAt(map: MapNode, key: string): string | undefined {
  const node = nodeAt(map, [key]);
  return node?.kind === 'scalar' && node.value !== null ? node.text : undefined;
}
