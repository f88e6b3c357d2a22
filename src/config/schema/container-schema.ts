import * as z from 'zod';
import { anyMap, flag, listOf, mapping, mappingWith, oneOrMore, pairs, text } from './shapes.ts';

/** Keys of Compose's `build` that are checked for their kind and not looked into. */
function otherBuildKeys() {
  const word = text();
  const texts = listOf(word, 'a list of texts');
  const named = pairs();
  const onOff = flag();
  return {
    additional_contexts: named,
    cache_from: texts,
    cache_to: texts,
    dockerfile_inline: word,
    entitlements: texts,
    extra_hosts: named,
    isolation: word,
    labels: named,
    network: word,
    no_cache: onOff,
    platforms: texts,
    privileged: onOff,
    provenance: z.unknown(),
    pull: onOff,
    sbom: z.unknown(),
    secrets: listOf(z.unknown(), 'a list'),
    shm_size: word,
    ssh: named,
    tags: texts,
    ulimits: anyMap(),
  };
}

export function buildSchema() {
  const expected = 'a directory, or a map with "context"';
  const long = mapping(
    {
      ...otherBuildKeys(),
      context: text('a directory'),
      dockerfile: text('a file'),
      target: text('a stage'),
      args: pairs(),
    },
    expected,
  );
  return z
    .union([z.string(), long], { error: expected })
    .describe('How its image is built; runs in a container.');
}

export function volumesSchema() {
  const expected = 'a volume such as "data:/var/lib/data" or "./seed:/seed:ro"';
  const long = mappingWith(
    {
      source: text(),
      target: text('a path in the container'),
      read_only: flag(),
      consistency: text(),
      bind: anyMap(),
      volume: anyMap(),
      tmpfs: anyMap(),
      image: anyMap(),
    },
    { type: text('bind, volume or tmpfs') },
    expected,
  );
  return listOf(z.union([z.string(), long], { error: expected }), 'a list of volumes').describe(
    'What it sees of this machine, and named volumes.',
  );
}

export function networksSchema() {
  const expected = 'a list of networks, or a map of networks';
  const word = text();
  const texts = listOf(word, 'a list of texts');
  const one = mapping(
    {
      aliases: texts,
      driver_opts: anyMap(),
      gw_priority: word,
      interface_name: word,
      ipv4_address: word,
      ipv6_address: word,
      link_local_ips: texts,
      mac_address: word,
      priority: word,
    },
    'a map such as { aliases: [db] }',
  );
  return z.union([listOf(word, expected), z.record(z.string(), z.nullable(one))], {
    error: expected,
  });
}

export function deploySchema() {
  const word = text();
  const anyList = listOf(z.unknown(), 'a list');
  const resources = mapping(
    { cpus: word, memory: word, pids: word, generic_resources: anyList, devices: anyList },
    'a map with cpus and memory',
  );
  return mapping(
    {
      mode: word,
      endpoint_mode: word,
      replicas: text('a whole number'),
      labels: pairs(),
      rollback_config: anyMap(),
      update_config: anyMap(),
      resources: mapping(
        { limits: resources, reservations: resources },
        'a map with limits and reservations',
      ),
      restart_policy: mapping(
        { condition: word, delay: word, max_attempts: word, window: word },
        'a map with condition and max_attempts',
      ),
      placement: anyMap(),
    },
    'a map',
  );
}

export function hooksSchema(expected = 'a list of maps with "command"') {
  const words = 'text, or a list of words';
  const hook = mapping(
    {
      command: oneOrMore(text(words), words),
      user: text('a user'),
      privileged: flag(),
      working_dir: text('a directory'),
      environment: pairs(),
      image: text('an image'),
      per_replica: flag(),
    },
    'a map with "command"',
  );
  return listOf(hook, expected);
}
