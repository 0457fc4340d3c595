package dev.lanewright.policy.json;

import dev.lanewright.policy.Suggest;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The fields of an object, by name. */
record Fields(Part owner, SequencedMap<String, Part> parts) {

  /** Refuses the first field that is not among the allowed ones. */
  void allow(List<String> allowed) {
    parts.forEach(
        (name, part) -> {
          if (!allowed.contains(name)) {
            throw part.refuse("unknown field; " + Suggest.from(name, allowed));
          }
        });
  }

  Part required(String name) {
    Part part = parts.get(name);
    if (part == null) {
      throw owner.refuse("the field \"" + name + "\" is missing");
    }
    return part;
  }

  @Nullable Part optional(String name) {
    return parts.get(name);
  }

  /** The field, or null where it is missing or null. */
  @Nullable Part present(String name) {
    Part part = parts.get(name);
    return part == null || part.isNull() ? null : part;
  }
}
