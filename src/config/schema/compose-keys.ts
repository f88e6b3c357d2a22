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
 * without a meaning here are checked for their kind; a warning names them on a container.
 */
export function containerKeys() {
  const words = 'text or a list of texts';
  const textOrList = () => oneOrMore(text(), words);
  const texts = () => listOf(text(), 'a list of texts');
  const anything = () => z.unknown();
  const anyList = () => listOf(z.unknown(), 'a list');
  const mapOrNames = () => z.union([texts(), anyMap()], { error: 'a list of names or a map' });
  const keys = {
    annotations: pairs(),
    attach: flag(),
    blkio_config: anyMap(),
    build: buildSchema(),
    cap_add: texts(),
    cap_drop: texts(),
    cgroup: text(),
    cgroup_parent: text(),
    configs: anyList(),
    container_name: text(),
    cpu_count: text(),
    cpu_percent: text(),
    cpu_period: text(),
    cpu_quota: text(),
    cpu_rt_period: text(),
    cpu_rt_runtime: text(),
    cpu_shares: text(),
    cpus: text(),
    cpuset: text(),
    credential_spec: anyMap(),
    deploy: deploySchema(),
    develop: anyMap(),
    device_cgroup_rules: texts(),
    devices: anyList(),
    dns: textOrList(),
    dns_opt: texts(),
    dns_search: textOrList(),
    domainname: text(),
    expose: listOf(text(), 'a list of ports'),
    external_links: texts(),
    extra_hosts: pairs(),
    gpus: anything(),
    group_add: texts(),
    hostname: text(),
    init: flag(),
    ipc: text(),
    isolation: text(),
    label_file: textOrList(),
    labels: pairs(),
    links: texts(),
    logging: anyMap(),
    mac_address: text(),
    mem_limit: text(),
    mem_reservation: text(),
    mem_swappiness: text(),
    memswap_limit: text(),
    models: mapOrNames(),
    network_mode: text(),
    networks: networksSchema(),
    oom_kill_disable: flag(),
    oom_score_adj: wholeNumber(),
    pid: text(),
    pids_limit: text(),
    platform: text(),
    post_start: hooksSchema().describe('Commands after it is ready, before others go on.'),
    pre_start: hooksSchema().describe('Commands before it starts; each must exit 0.'),
    pre_stop: hooksSchema().describe('Commands before its stop signal.'),
    privileged: flag(),
    provider: anyMap(),
    pull_policy: text(),
    pull_refresh_after: text(),
    read_only: flag(),
    runtime: text(),
    scale: wholeNumber(),
    secrets: anyList(),
    security_opt: texts(),
    shm_size: text(),
    stdin_open: flag(),
    storage_opt: anyMap(),
    sysctls: pairs(),
    tmpfs: textOrList(),
    tty: flag(),
    ulimits: anyMap(),
    use_api_socket: flag(),
    user: text(),
    userns_mode: text(),
    uts: text(),
    volumes: volumesSchema(),
    volumes_from: texts(),
  };
  return keys;
}
