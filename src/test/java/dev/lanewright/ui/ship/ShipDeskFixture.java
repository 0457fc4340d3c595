package dev.lanewright.ui.ship;

import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.SampleProject;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.StoredSet;
import dev.lanewright.workspace.shipping.ShipDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The bundled sample with a session on it and a desk to ship from; all work is done at once. */
final class ShipDeskFixture implements AutoCloseable {
  static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  final Path file;
  final Workspace workspace;
  final Session session;
  final ShipDesk desk;

  /** Makes the sample once, to be copied for every test. */
  static Path template(Path folder) {
    Path file = folder.resolve("template.lanewright");
    try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
      SampleProject.create(file, writer, s -> {}).close();
    }
    return file;
  }

  ShipDeskFixture(Path folder, Path template) {
    file = folder.resolve("sample.lanewright");
    try {
      Files.copy(template, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    workspace = Workspace.open(file);
    StoredSet set = StoredSet.of(workspace);
    session =
        new Session(set.document(), set.shelf().newest().getFirst(), Runnable::run, Runnable::run);
    desk =
        new ShipDesk(
            workspace,
            set.set().id(),
            set.document().columns(),
            () -> DAY,
            () -> LocalDate.of(2026, 10, 14));
  }

  @Override
  public void close() {
    session.close();
    workspace.close();
  }
}
