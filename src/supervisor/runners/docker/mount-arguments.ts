import type { ContainerConfig, ContainerFile, VolumeConfig } from '#domain';

/** Options of `docker create` for the volumes of a container, and for its secrets and configs that are files here. */
export function mountArguments(
  { volumes, files }: Pick<ContainerConfig, 'volumes' | 'files'>,
  project: string,
): readonly string[] {
  return [
    ...volumes.flatMap((volume) =>
      volume.type === 'tmpfs' && volume.options !== undefined
        ? ['--tmpfs', tmpfsOf(volume, volume.options)]
        : ['--mount', mountOf(volume, project)],
    ),
    ...files.flatMap((file) => fileMount(file)),
  ];
}

/**
 * The value of `--mount`: a line of CSV. A named volume is the project's, `PROJECT_NAME` as Compose
 * calls it, and outlives the run as it does there.
 */
export function mountOf(volume: VolumeConfig, project: string): string {
  const { type, target, readOnly, options = {} } = volume;
  const source = type === 'volume' ? volumeName(volume, project) : volume.source;
  const { propagation, nocopy, subpath } = options;
  return csv([
    `type=${type}`,
    ...(source ? [`source=${source}`] : []),
    `target=${target}`,
    ...(readOnly ? ['readonly'] : []),
    ...(type === 'bind' && propagation ? [`bind-propagation=${propagation}`] : []),
    ...(type === 'volume' && nocopy === 'true' ? ['volume-nocopy=true'] : []),
    ...(type === 'volume' && subpath ? [`volume-subpath=${subpath}`] : []),
    ...driverFields(volume),
  ]);
}

/** What the engine calls a volume; `null` for an anonymous one. */
export function volumeName({ source, definition }: VolumeConfig, project: string): string | null {
  if (!source) return null;
  if (definition?.engineName != null) return definition.engineName;
  return `${project}_${source}`.replaceAll(/[^a-zA-Z0-9_.-]/g, '_').replace(/^[^a-zA-Z0-9]+/, '');
}

/** The engine makes a volume that is not there with these. */
function driverFields({ definition }: VolumeConfig): readonly string[] {
  if (!definition || definition.external) return [];
  const { driver, driverOptions } = definition;
  const options = Object.entries(driverOptions);
  return [
    ...(driver !== null || options.length > 0 ? [`volume-driver=${driver ?? 'local'}`] : []),
    ...options.map(([key, value]) => `volume-opt=${key}=${value}`),
  ];
}

function tmpfsOf(
  { target, readOnly }: VolumeConfig,
  options: Readonly<Record<string, string>>,
): string {
  const words = Object.entries(options).map(([key, value]) => (value ? `${key}=${value}` : key));
  return `${target}:${[...(readOnly ? ['ro'] : []), ...words].join(',')}`;
}

function fileMount({ content, target }: ContainerFile): readonly string[] {
  if (content.kind !== 'file') return [];
  return ['--mount', csv(['type=bind', `source=${content.path}`, `target=${target}`, 'readonly'])];
}

function csv(fields: readonly string[]): string {
  return fields
    .map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',');
}
