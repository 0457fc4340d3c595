package dev.lanewright.learn.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the JSON forms of all models share. */
final class ModelTree {
  static final int VERSION = 1;

  private static final JsonMapper JSON = new JsonMapper();

  private ModelTree() {}

  static String text(Object tree) {
    return JSON.writeValueAsString(tree);
  }

  static JsonNode read(String json, String kind) {
    try {
      JsonNode in = JSON.readTree(json);
      if (in.path("lanewrightModel").asInt(0) != VERSION
          || !in.path("kind").asString("").equals(kind)) {
        throw new IllegalArgumentException(
            "this is no model of the kind \"" + kind + "\" that this program can read");
      }
      return in;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("the model is not valid JSON", e);
    }
  }

  static Map<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return map;
  }

  static List<Double> numbers(double[] values) {
    List<Double> out = new ArrayList<>(values.length);
    for (double v : values) {
      out.add(v);
    }
    return out;
  }

  static List<Double> numbers(float[] values) {
    List<Double> out = new ArrayList<>(values.length);
    for (float v : values) {
      out.add((double) v);
    }
    return out;
  }

  static double[] doubles(JsonNode list) {
    double[] out = new double[list.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = list.get(i).asDouble();
    }
    return out;
  }

  static double[][] rows(JsonNode list) {
    double[][] out = new double[list.size()][];
    for (int i = 0; i < out.length; i++) {
      out[i] = doubles(list.get(i));
    }
    return out;
  }

  static float[] floats(JsonNode list) {
    float[] out = new float[list.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) list.get(i).asDouble();
    }
    return out;
  }

  static List<String> texts(JsonNode list) {
    List<String> out = new ArrayList<>(list.size());
    for (JsonNode item : list) {
      out.add(item.asString());
    }
    return out;
  }
}
