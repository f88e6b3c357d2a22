/**
 * A response body out of an iterable, read only as fast as the client reads. `stop` is called when the
 * client goes away, so that an iterable that waits for more can end.
 */
export function streamOf(
  source: AsyncIterable<Uint8Array>,
  stop: () => void,
): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await iterator.next();
        if (next.done) {
          stop();
          controller.close();
        } else controller.enqueue(next.value);
      },
      cancel() {
        stop();
        // Not awaited: a generator that waits inside answers only after its own signal woke it.
        void iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}
