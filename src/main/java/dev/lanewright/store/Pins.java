package dev.lanewright.store;

import org.jspecify.annotations.Nullable;

/** Samples that must take a named lane. */
public final class Pins {
  private final Workspace workspace;

  /** Pins of the workspace. */
  public Pins(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Pins the sample to a lane or, with null, takes the pin away. */
  public void set(long sample, @Nullable String lane) {
    workspace.write(
        c ->
            lane == null
                ? Sql.update(c, "DELETE FROM pin WHERE sample = ?", sample)
                : Sql.update(c, "INSERT OR REPLACE INTO pin VALUES (?, ?)", sample, lane));
  }
}
