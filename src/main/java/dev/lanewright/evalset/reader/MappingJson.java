package dev.lanewright.evalset.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of a mapping, in which it is saved and loaded. */
public final class MappingJson {
  private static final String VERSION = "lanewrightMapping";
  private static final Set<String> KEYS =
      Set.of(VERSION, "layout", "fields", "models", "metadata", "join");

  private MappingJson() {}

  /** The mapping as JSON, indented. */
  public static String write(Mapping mapping) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put(VERSION, 1);
    root.put("layout", mapping.layout().written());
    strings(root.putObject("fields"), mapping.fields());
    ArrayNode models = root.putArray("models");
    for (Mapping.ModelColumns model : mapping.models()) {
      ObjectNode item = models.addObject();
      item.put("model", model.model());
      strings(item.putObject("columns"), model.columns());
    }
    ArrayNode metadata = root.putArray("metadata");
    mapping.metadata().forEach(metadata::add);
    Mapping.Join join = mapping.join();
    if (join != null) {
      ObjectNode item = root.putObject("join");
      item.put("file", join.file());
      item.put("on", join.on());
      strings(item.putObject("fields"), join.fields());
    }
    return root.toPrettyString() + "\n";
  }

  private static void strings(ObjectNode into, Map<String, String> from) {
    from.forEach(into::put);
  }

  /**
   * The mapping that a JSON text holds.
   *
   * @param name what to call the text in errors, such as its file's name
   * @throws ReadException naming the place when it is not one
   */
  public static Mapping read(String json, String name) {
    return new Loader(name).mapping(json);
  }

  /** Takes a mapping out of JSON; every error names the place. */
  private record Loader(String name) {
    Mapping mapping(String json) {
      JsonNode root = new JsonText().valueOrNull(json);
      if (root == null || !root.isObject()) {
        throw wrong("is not a JSON object. Expected a saved mapping.");
      }
      for (String key : root.propertyNames()) {
        if (!KEYS.contains(key)) {
          throw wrong("unknown field " + key + ". Known are: " + Listed.of(KEYS) + ".");
        }
      }
      JsonNode version = root.get(VERSION);
      if (version == null || !version.isIntegralNumber() || version.longValue() != 1) {
        throw wrong(VERSION + " must be 1.");
      }
      List<Mapping.ModelColumns> models = new ArrayList<>();
      List<JsonNode> items = list(root, "models");
      for (int i = 0; i < items.size(); i++) {
        String at = "models[" + i + "]";
        models.add(
            new Mapping.ModelColumns(
                text(items.get(i), "model", at), strings(items.get(i), "columns", at, Roles.ALL)));
      }
      List<String> metadata = new ArrayList<>();
      for (JsonNode item : list(root, "metadata")) {
        if (!item.isString()) {
          throw wrong("metadata must be a list of column names.");
        }
        metadata.add(item.stringValue());
      }
      return new Mapping(
          layout(text(root, "layout", "")),
          strings(root, "fields", "", Roles.ALL),
          models,
          metadata,
          join(root.get("join")));
    }

    private Mapping.@Nullable Join join(@Nullable JsonNode node) {
      if (node == null || node.isNull()) {
        return null;
      }
      String file = text(node, "file", "join");
      if (file.contains("/") || file.contains("\\") || file.isEmpty()) {
        throw wrong("join.file must be the name of a file beside the first, without folders.");
      }
      List<String> roles = new ArrayList<>(Roles.ALL);
      roles.add("domain");
      return new Mapping.Join(
          file, text(node, "on", "join"), strings(node, "fields", "join", roles));
    }

    private Layout layout(String written) {
      for (Layout layout : Layout.values()) {
        if (layout.written().equals(written)) {
          return layout;
        }
      }
      throw wrong("layout " + written + " is not known. Known are: " + Layout.allWritten() + ".");
    }

    private List<JsonNode> list(JsonNode node, String key) {
      JsonNode list = node.get(key);
      if (list == null) {
        return List.of();
      }
      if (!list.isArray()) {
        throw wrong(key + " must be a list.");
      }
      return List.copyOf(list.values());
    }

    private String text(JsonNode node, String key, String at) {
      JsonNode text = node.get(key);
      if (text == null || !text.isString()) {
        throw wrong(place(at, key) + " must be a text.");
      }
      return text.stringValue();
    }

    private SequencedMap<String, String> strings(
        JsonNode node, String key, String at, List<String> roles) {
      SequencedMap<String, String> found = new LinkedHashMap<>();
      JsonNode object = node.get(key);
      if (object == null || !object.isObject()) {
        throw wrong(place(at, key) + " must be an object from role to column.");
      }
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        if (!roles.contains(entry.getKey())) {
          throw wrong(
              "%s has the unknown role %s. Known are: %s."
                  .formatted(place(at, key), entry.getKey(), Listed.of(roles)));
        }
        if (!entry.getValue().isString()) {
          throw wrong(place(at, key) + "." + entry.getKey() + " must be a column's name.");
        }
        found.put(entry.getKey(), entry.getValue().stringValue());
      }
      return found;
    }

    private static String place(String at, String key) {
      return at.isEmpty() ? key : at + "." + key;
    }

    private ReadException wrong(String what) {
      return new ReadException(name, 0, what, null);
    }
  }
}
