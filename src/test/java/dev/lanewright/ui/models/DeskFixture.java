package dev.lanewright.ui.models;

import dev.lanewright.store.Workspace;
import dev.lanewright.ui.task.Tasks;
import dev.lanewright.workspace.catalogue.CatalogueDesk;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import dev.lanewright.workspace.catalogue.ModelUses;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A catalogue in a workspace file of its own, on one thread, with uses that are made up. */
final class DeskFixture implements AutoCloseable, ModelUses {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  final Workspace workspace;
  final CatalogueShelf shelf;
  final CatalogueDesk desk;
  final ModelsViewModel model;
  final List<Use> uses = new ArrayList<>();
  int namesChanged;

  DeskFixture(Path folder) {
    workspace = Workspace.create(folder.resolve("w.lanewright"));
    shelf = new CatalogueShelf(workspace);
    desk =
        new CatalogueDesk(
            shelf,
            shelf.load(),
            Runnable::run,
            Runnable::run,
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC),
            e -> {
              throw e;
            });
    uses.add(new Use(1, "support-desk", "claude-haiku-5-5", "anthropic/claude-haiku-5-5"));
    uses.add(new Use(1, "support-desk", "house-model", "local/house-model"));
    model = new ModelsViewModel(desk, this, Tasks.direct(), () -> namesChanged++);
    model.refresh();
  }

  ModelRow row(String name) {
    return model.rows().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  @Override
  public List<Use> list() {
    return List.copyOf(uses);
  }

  @Override
  public void map(Use use, String to) {
    uses.replaceAll(u -> u.equals(use) ? new Use(u.evalSet(), u.setName(), u.fileName(), to) : u);
  }

  @Override
  public void close() {
    workspace.close();
  }
}
