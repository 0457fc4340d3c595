package dev.lanewright.workspace;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes the working copy to the shelf after every edit, in the background. One write is under way
 * at a time and the newest copy follows it, so an older one never lands on top, and a shelf that is
 * busy with an import holds up one background thread only.
 */
final class DraftKeeper {
  private final PolicyShelf shelf;
  private final Executor background;
  private final AtomicBoolean underWay = new AtomicBoolean();
  private final AtomicReference<Wanted> wanted = new AtomicReference<>(new Wanted(null, null));
  private volatile @Nullable Wanted written;

  /** One wish. */
  private record Wanted(@Nullable String open, PolicyShelf.@Nullable Draft draft) {}

  DraftKeeper(PolicyShelf shelf, Executor background) {
    this.shelf = shelf;
    this.background = background;
  }

  /**
   * Keeps the copy, or forgets it for null. Called from one thread.
   *
   * @param open name of the policy in hand
   */
  void keep(String open, PolicyShelf.@Nullable Draft draft) {
    wanted.set(new Wanted(open, draft));
    start();
  }

  private void start() {
    if (underWay.compareAndSet(false, true)) {
      background.execute(this::write);
    }
  }

  @SuppressWarnings("ReferenceEquality") // wishes are told apart by identity
  private void write() {
    try {
      Wanted now = Objects.requireNonNull(wanted.get());
      if (now != written) {
        if (now.open() != null) {
          shelf.takeInHand(now.open());
        }
        shelf.keepDraft(now.draft());
        written = now;
      }
    } finally {
      underWay.set(false);
    }
    if (wanted.get() != written) {
      start();
    }
  }
}
