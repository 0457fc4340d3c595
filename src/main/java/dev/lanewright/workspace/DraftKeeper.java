package dev.lanewright.workspace;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes the working copy to the shelf after every edit, in the background. Whichever thread
 * writes, it writes the newest copy, so an older one never lands on top.
 */
final class DraftKeeper {
  private final PolicyShelf shelf;
  private final Executor background;
  private final Object writing = new Object();
  private final AtomicReference<Wanted> wanted = new AtomicReference<>(new Wanted(null));
  private @Nullable Wanted written;

  /** One wish. */
  private record Wanted(PolicyShelf.@Nullable Draft draft) {}

  DraftKeeper(PolicyShelf shelf, Executor background) {
    this.shelf = shelf;
    this.background = background;
  }

  /** Keeps the copy, or forgets it for null. Called from one thread. */
  void keep(PolicyShelf.@Nullable Draft draft) {
    wanted.set(new Wanted(draft));
    background.execute(this::write);
  }

  @SuppressWarnings("ReferenceEquality") // wishes are told apart by identity
  private void write() {
    synchronized (writing) {
      Wanted now = Objects.requireNonNull(wanted.get());
      if (now != written) {
        shelf.keepDraft(now.draft());
        written = now;
      }
    }
  }
}
