package dev.lanewright.workspace.imports;

import dev.lanewright.evalset.reader.Mapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to import.
 *
 * @param files read in this order, as one import
 * @param evalSet name of the set; made where there is none
 * @param mapping which column means what
 * @param exclude request texts to drop, matched exactly
 * @param models names of models as the files write them to {@code provider/id}; a name that is
 *     missing here is resolved by the catalogue
 */
public record ImportRequest(
    List<Path> files,
    String evalSet,
    Mapping mapping,
    Set<String> exclude,
    Map<String, String> models) {
  public ImportRequest {
    files = List.copyOf(files);
    exclude = Set.copyOf(exclude);
    models = Map.copyOf(models);
  }
}
