package dev.lanewright.ui.data.imports;

import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.ModelNames;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.imports.FileNames;
import java.util.Map;

/**
 * What models of files are proposed to be called: as in an earlier import into the workspace, else
 * as the catalogue resolves the name.
 *
 * @param before names of files to {@code provider/id}, from imports so far
 */
record KnownNames(Map<String, String> before, Catalogue catalogue) {
  KnownNames {
    before = Map.copyOf(before);
  }

  /** Reads the names of earlier imports. */
  static KnownNames of(Workspace workspace, Catalogue catalogue) {
    return new KnownNames(new FileNames(workspace).all(), catalogue);
  }

  /** A row for a name of the files. */
  ModelRow row(String name) {
    String earlier = before.get(name);
    ModelNames.Resolved resolved = ModelNames.resolve(earlier == null ? name : earlier, catalogue);
    return new ModelRow(name, resolved.model(), resolved.how() != ModelNames.How.NEW);
  }
}
