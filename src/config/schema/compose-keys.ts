import * as z from 'zod';
import {
  buildSchema,
  deploySchema,
  hooksSchema,
  networksSchema,
  volumesSchema,
} from './container-schema.ts';
import { anyMap, flag, listOf, oneOrMore, pairs, text, wholeNumber } from './shapes.ts';

/**
 * Service keys of the Compose Specification that speak to a container engine, and its hooks. Those
 * without a meaning here are checked for their kind; a warning names them on a container. Keys of a
 * kind share its schema: making one takes longer than checking with it.
 */
export function containerKeys() {
  const word = text();
  const texts = listOf(word, 'a list of texts');
  const wordOrList = oneOrMore(word, 'text or a list of texts');
  const anyList = listOf(z.unknown(), 'a list');
  const map = anyMap();
  const mapOrNames = z.union([texts, map], { error: 'a list of names or a map' });
  const named = pairs();
  const onOff = flag();
  const count = wholeNumber();
  const hooks = hooksSchema();
  const keys = {
    annotations: named,
    attach: onOff,
    blkio_config: map,
    build: buildSchema(),
    cap_add: texts,
    cap_drop: texts,
    cgroup: word,
    cgroup_parent: word,
    configs: anyList,
    container_name: word,
    cpu_count: word,
    cpu_percent: word,
    cpu_period: word,
    cpu_quota: word,
    cpu_rt_period: word,
    cpu_rt_runtime: word,
    cpu_shares: word,
    cpus: word,
    cpuset: word,
    credential_spec: map,
    deploy: deploySchema(),
    develop: map,
    device_cgroup_rules: texts,
    devices: anyList,
    dns: wordOrList,
    dns_opt: texts,
    dns_search: wordOrList,
    domainname: word,
    expose: listOf(word, 'a list of ports'),
    external_links: texts,
    extra_hosts: named,
    gpus: z.unknown(),
    group_add: texts,
    hostname: word,
    init: onOff,
    ipc: word,
    isolation: word,
    label_file: wordOrList,
    labels: named,
    links: texts,
    logging: map,
    mac_address: word,
    mem_limit: word,
    mem_reservation: word,
    mem_swappiness: word,
    memswap_limit: word,
    models: mapOrNames,
    network_mode: word,
    networks: networksSchema(),
    oom_kill_disable: onOff,
    oom_score_adj: count,
    pid: word,
    pids_limit: word,
    platform: word,
    post_start: hooks.describe('Commands after it is ready, before others go on.'),
    pre_start: hooks.describe('Commands before it starts; each must exit 0.'),
    pre_stop: hooks.describe('Commands before its stop signal.'),
    privileged: onOff,
    provider: map,
    pull_policy: word,
    pull_refresh_after: word,
    read_only: onOff,
    runtime: word,
    scale: count,
    secrets: anyList,
    security_opt: texts,
    shm_size: word,
    stdin_open: onOff,
    storage_opt: map,
    sysctls: named,
    tmpfs: wordOrList,
    tty: onOff,
    ulimits: map,
    use_api_socket: onOff,
    user: word,
    userns_mode: word,
    uts: word,
    volumes: volumesSchema(),
    volumes_from: texts,
  };
  return keys;
}
