package dev.lanewright.workspace.imports;

import dev.lanewright.store.Settings;
import dev.lanewright.store.Workspace;
import java.util.Map;

/** What a person called the models of files that were imported before. */
public final class FileNames {
  private static final String PREFIX = "model-name:";

  private final Settings settings;

  /** Names of the workspace. */
  public FileNames(Workspace workspace) {
    this.settings = new Settings(workspace);
  }

  /** Names as files write them to {@code provider/id}. */
  public Map<String, String> all() {
    return settings.under(PREFIX);
  }

  /** Keeps them; of two for one name the later counts. */
  public void keep(Map<String, String> names) {
    Map<String, String> known = all();
    names.forEach(
        (name, model) -> {
          if (!model.equals(known.get(name))) {
            settings.put(PREFIX + name, model);
          }
        });
  }
}
