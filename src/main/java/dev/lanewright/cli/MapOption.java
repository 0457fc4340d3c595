package dev.lanewright.cli;

import dev.lanewright.evalset.reader.Mapping;
import dev.lanewright.evalset.reader.Roles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** What {@code --map} says: {@code ROLE=COLUMN}, {@code MODEL:ROLE=COLUMN}. */
final class MapOption {
  private MapOption() {}

  /** The roles of samples and rows. */
  static Map<String, String> hints(Map<String, String> map) {
    Map<String, String> hints = new LinkedHashMap<>();
    map.forEach(
        (field, column) -> {
          if (modelRole(field) == null) {
            hints.put(known(field), column);
          }
        });
    return hints;
  }

  /** The mapping with the roles of samples and rows changed. */
  static Mapping roles(Mapping mapping, Map<String, String> map) {
    Mapping changed = mapping;
    for (Map.Entry<String, String> hint : hints(map).entrySet()) {
      changed = changed.with(hint.getKey(), hint.getValue());
    }
    return changed;
  }

  /** The mapping with the columns of single models changed. */
  static Mapping models(Mapping mapping, Map<String, String> map) {
    SequencedMap<String, SequencedMap<String, String>> models = new LinkedHashMap<>();
    for (Mapping.ModelColumns model : mapping.models()) {
      models.put(model.model(), new LinkedHashMap<>(model.columns()));
    }
    boolean changed = false;
    for (Map.Entry<String, String> entry : map.entrySet()) {
      String role = modelRole(entry.getKey());
      if (role != null) {
        String field = entry.getKey();
        String model = field.substring(0, field.length() - role.length() - 1);
        models.computeIfAbsent(model, _ -> new LinkedHashMap<>()).put(role, entry.getValue());
        changed = true;
      }
    }
    List<Mapping.ModelColumns> list = new ArrayList<>();
    models.forEach((model, columns) -> list.add(new Mapping.ModelColumns(model, columns)));
    return changed ? mapping.withModels(list) : mapping;
  }

  /** The role after the last colon, where it is one; else null. */
  private static @org.jspecify.annotations.Nullable String modelRole(String field) {
    int colon = field.lastIndexOf(':');
    String role = field.substring(colon + 1);
    return colon > 0 && Roles.ALL.contains(role) ? role : null;
  }

  private static String known(String role) {
    if (!Roles.ALL.contains(role)) {
      throw CommandError.wrong(
          "--map %s: there is no such field. Fields are: %s; or MODEL:score and so on."
              .formatted(role, String.join(", ", Roles.ALL)));
    }
    return role;
  }
}
