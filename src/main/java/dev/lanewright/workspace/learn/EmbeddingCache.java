package dev.lanewright.workspace.learn;

import dev.lanewright.learn.embed.EmbedException;
import dev.lanewright.learn.embed.Embedder;
import dev.lanewright.store.Embeddings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Embeddings of texts from the workspace; what is missing there is made and kept, so that a text is
 * embedded once and a stopped run goes on where it was.
 */
public final class EmbeddingCache implements AutoCloseable {
  private static final int BATCH = 256;
  private static final int PART = 8;

  private final Embeddings kept;
  private final Supplier<Embedder> open;
  private final String name;
  private final @Nullable Fetch fetch;
  private @Nullable Embedder embedder;
  private int users;
  private boolean closed;

  /**
   * @param name of the embedder
   * @param open loads it when it is first needed
   */
  public EmbeddingCache(Embeddings kept, String name, Supplier<Embedder> open) {
    this(kept, name, open, null);
  }

  private EmbeddingCache(
      Embeddings kept, String name, Supplier<Embedder> open, @Nullable Fetch fetch) {
    this.kept = kept;
    this.name = name;
    this.open = open;
    this.fetch = fetch;
  }

  /** Brings vectors of texts into the workspace, all that are missing in one go. */
  @FunctionalInterface
  public interface Fetch {
    /**
     * Brings them.
     *
     * @param texts different ones, none blank
     * @return false when stopped
     */
    boolean all(List<String> texts, DoubleConsumer progress, BooleanSupplier stop);
  }

  /** Embeddings of another maker, brought from outside. */
  public EmbeddingCache fetching(String maker, Fetch from) {
    return new EmbeddingCache(kept, maker, () -> refused(maker), from);
  }

  /**
   * Embeddings of that maker: these, or those that are kept in the workspace; what is not kept is
   * refused, since making it may cost money.
   */
  public EmbeddingCache by(String maker) {
    return maker.equals(name) || maker.isEmpty()
        ? this
        : fetching(
            maker,
            (texts, progress, stop) -> {
              refused(maker);
              return false;
            });
  }

  private static Embedder refused(String maker) {
    throw new EmbedException(
        "Embeddings by %s are missing here, and they cost money: lanewright embed --embedder %s"
                .formatted(maker, maker)
            + " brings them.");
  }

  /** Texts of which no vector is kept, each once; blank ones need none. */
  public List<String> missing(List<String> texts) {
    Set<String> all = new LinkedHashSet<>();
    for (int from = 0; from < texts.size(); from += BATCH) {
      List<String> some = texts.subList(from, Math.min(texts.size(), from + BATCH));
      float[] @Nullable [] found = kept.load(name, some);
      for (int i = 0; i < found.length; i++) {
        if (found[i] == null && !some.get(i).isBlank()) {
          all.add(some.get(i));
        }
      }
    }
    return List.copyOf(all);
  }

  /** Name of what makes the embeddings. */
  public String name() {
    return name;
  }

  /**
   * One vector for each text; null when stopped.
   *
   * @param progress told the share done, 0..1
   * @throws dev.lanewright.learn.embed.EmbedException where a text cannot be embedded
   */
  public float @Nullable [][] of(
      List<String> texts, DoubleConsumer progress, BooleanSupplier stop) {
    Fetch from = fetch;
    return from == null ? made(texts, progress, stop) : fetched(from, texts, progress, stop);
  }

  private float @Nullable [][] fetched(
      Fetch from, List<String> texts, DoubleConsumer progress, BooleanSupplier stop) {
    List<String> wanted = missing(texts);
    if (!wanted.isEmpty() && !from.all(wanted, progress, stop)) {
      return null;
    }
    float[][] out = new float[texts.size()][];
    int size = 0;
    for (int at = 0; at < out.length; at += BATCH) {
      List<String> some = texts.subList(at, Math.min(out.length, at + BATCH));
      float[] @Nullable [] found = kept.load(name, some);
      for (int i = 0; i < found.length; i++) {
        float[] vector = found[i];
        out[at + i] = vector == null ? new float[0] : vector;
        size = Math.max(size, out[at + i].length);
        if (vector == null && !some.get(i).isBlank()) {
          refused(name);
        }
      }
    }
    // A blank text has no direction.
    for (int i = 0; i < out.length; i++) {
      out[i] = out[i].length == 0 ? new float[size] : out[i];
    }
    return out;
  }

  private float @Nullable [][] made(
      List<String> texts, DoubleConsumer progress, BooleanSupplier stop) {
    float[][] out = new float[texts.size()][];
    for (int from = 0; from < out.length; from += BATCH) {
      if (stop.getAsBoolean()) {
        return null;
      }
      List<String> some = texts.subList(from, Math.min(out.length, from + BATCH));
      float[][] found = complete(some, kept.load(name, some));
      System.arraycopy(found, 0, out, from, found.length);
      progress.accept((double) (from + some.size()) / out.length);
    }
    return out;
  }

  /** Makes what is missing. */
  private float[][] complete(List<String> texts, float[] @Nullable [] found) {
    Set<String> missing = new LinkedHashSet<>();
    float[][] out = new float[found.length][];
    for (int i = 0; i < found.length; i++) {
      float[] vector = found[i];
      if (vector == null) {
        missing.add(texts.get(i));
      } else {
        out[i] = vector;
      }
    }
    if (missing.isEmpty()) {
      return out;
    }
    List<String> wanted = new ArrayList<>(missing);
    float[][] made = embed(wanted);
    kept.save(name, wanted, made);
    for (int i = 0; i < found.length; i++) {
      if (found[i] == null) {
        out[i] = Embeddings.kept(made[wanted.indexOf(texts.get(i))]);
      }
    }
    return out;
  }

  /** A few texts each for several threads; a text's vector does not depend on its company. */
  private float[][] embed(List<String> texts) {
    Embedder with = take();
    try {
      float[][] out = new float[texts.size()][];
      IntStream.range(0, (out.length + PART - 1) / PART)
          .parallel()
          .forEach(
              p -> {
                int from = p * PART;
                int to = Math.min(out.length, from + PART);
                float[][] made = with.embed(texts.subList(from, to));
                System.arraycopy(made, 0, out, from, made.length);
              });
      return out;
    } finally {
      giveBack();
    }
  }

  private synchronized Embedder take() {
    if (embedder == null) {
      embedder = open.get();
    }
    users++;
    return embedder;
  }

  private synchronized void giveBack() {
    users--;
    closeUnused();
  }

  private void closeUnused() {
    if (closed && users == 0 && embedder != null) {
      embedder.close();
      embedder = null;
    }
  }

  /**
   * Gives the embedder's memory back, at once or when the work in hand is done: it never waits, and
   * work that begins later loads the embedder again for itself.
   */
  @Override
  public synchronized void close() {
    closed = true;
    closeUnused();
  }
}
