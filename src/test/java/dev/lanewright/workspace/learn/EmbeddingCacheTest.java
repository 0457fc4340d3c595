package dev.lanewright.workspace.learn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.learn.embed.Embedder;
import dev.lanewright.store.Embeddings;
import dev.lanewright.store.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedder's memory is given back with the document, never under work that uses it. */
class EmbeddingCacheTest {
  @TempDir private Path folder;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);
  private final AtomicInteger loaded = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private final AtomicInteger usedClosed = new AtomicInteger();

  @Test
  void closesOnceTheWorkInHandIsDone() throws InterruptedException {
    try (Workspace workspace = Workspace.create(folder.resolve("w.lanewright"))) {
      var cache =
          new EmbeddingCache(
              new Embeddings(workspace),
              "fake",
              () -> {
                loaded.incrementAndGet();
                return new Fake();
              });
      float[][][] found = new float[1][][];
      Thread work =
          Thread.ofPlatform()
              .start(() -> found[0] = cache.of(List.of("a", "b"), share -> {}, () -> false));
      asked.await();
      cache.close();
      assertThat(closed).hasValue(0);
      go.countDown();
      work.join();
      assertThat(found[0]).hasNumberOfRows(2);
      assertThat(closed).hasValue(1);
      assertThat(usedClosed).hasValue(0);
      // What is kept needs no embedder; what is new loads one for itself and closes it again.
      cache.of(List.of("a"), share -> {}, () -> false);
      assertThat(loaded).hasValue(1);
      cache.of(List.of("c"), share -> {}, () -> false);
      assertThat(loaded).hasValue(2);
      assertThat(closed).hasValue(2);
    }
  }

  private final class Fake implements Embedder {
    private boolean over;

    @Override
    public String name() {
      return "fake";
    }

    @Override
    public int size() {
      return 2;
    }

    @Override
    public float[][] embed(List<String> texts) {
      asked.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      usedClosed.addAndGet(over ? 1 : 0);
      return texts.stream().map(t -> new float[] {1, 0}).toArray(float[][]::new);
    }

    @Override
    public void close() {
      over = true;
      closed.incrementAndGet();
    }
  }
}
