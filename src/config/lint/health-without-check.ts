import type { Subject } from './subject.ts';
import type { ConfigWarning } from './warning.ts';

/** `service_healthy` of something that has no way to say so: Compose gives up on it when it runs. */
export function healthWithoutCheck(
  { view, service }: Subject,
  others: ReadonlyMap<string, Subject>,
): readonly ConfigWarning[] {
  return service.dependsOn.flatMap(({ service: name, condition, location }): ConfigWarning[] => {
    const dependency = others.get(name);
    if (condition !== 'service_healthy' || !dependency) return [];
    const { healthcheck, runner, type } = dependency.service;
    if (healthcheck || type === 'task') return [];
    const inImage = runner === 'docker' ? 'image' : 'process';
    const because = dependency.view.raw.healthcheck ? 'disabled' : inImage;
    const about = view.about('depends_on');
    return [
      {
        kind: 'healthy-without-healthcheck',
        dependency: name,
        because,
        ...about,
        location: location ?? about.location,
      },
    ];
  });
}
