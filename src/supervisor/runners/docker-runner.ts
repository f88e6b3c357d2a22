import type { Runner } from './runner.ts';

/** Containers are not run by this version: such a service fails with a sentence that says so. */
export function createDockerRunner(): Runner {
  return {
    start(request, report) {
      report({
        type: 'spawn-failed',
        code: 'ENOTSUP',
        message:
          `the image ${request.service.image ?? ''} needs the docker runner, which this version ` +
          'does not have; give the service a command instead of an image',
      });
      return { signal() {}, kill() {}, sweep() {}, lastLines: () => [], seen: () => false };
    },
  };
}
