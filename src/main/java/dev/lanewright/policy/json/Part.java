package dev.lanewright.policy.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A value of the document with its path: what readers take it for, or a refusal that names it. */
record Part(String path, Spot spot) {

  PolicyFormatException refuse(String reason) {
    return new PolicyFormatException(path, spot.line(), spot.column(), reason);
  }

  boolean isNull() {
    return spot.value() == null;
  }

  String text() {
    if (spot.value() instanceof String s) {
      return s;
    }
    throw expected("a text");
  }

  double number() {
    if (spot.value() instanceof Number n) {
      return n.doubleValue();
    }
    throw expected("a number");
  }

  boolean bool() {
    if (spot.value() instanceof Boolean b) {
      return b;
    }
    throw expected("true or false");
  }

  int whole() {
    if (spot.value() instanceof Integer n) {
      return n;
    }
    throw expected("a whole number");
  }

  List<Part> list() {
    if (!(spot.value() instanceof List<?> items)) {
      throw expected("a list […]");
    }
    List<Part> parts = new ArrayList<>();
    for (Object item : items) {
      parts.add(new Part(path + "[" + parts.size() + "]", (Spot) item));
    }
    return parts;
  }

  List<String> texts() {
    return list().stream().map(Part::text).toList();
  }

  /** The fields of an object, any names. */
  SequencedMap<String, Part> map() {
    if (!(spot.value() instanceof Map<?, ?> map)) {
      throw expected("an object {…}");
    }
    var parts = new LinkedHashMap<String, Part>();
    map.forEach(
        (k, v) -> {
          String name = (String) k;
          parts.put(name, new Part(path.isEmpty() ? name : path + "." + name, (Spot) v));
        });
    return parts;
  }

  /** An object whose fields have set names. */
  Fields fields(String... allowed) {
    var fields = new Fields(this, map());
    fields.allow(List.of(allowed));
    return fields;
  }

  /** The value as plain maps, lists, texts, numbers, booleans and nulls. */
  @Nullable Object plain() {
    return plain(spot);
  }

  private static @Nullable Object plain(Spot spot) {
    return switch (spot.value()) {
      case Map<?, ?> map -> {
        var out = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((k, v) -> out.put((String) k, plain((Spot) v)));
        yield out;
      }
      case List<?> list -> {
        var out = new ArrayList<@Nullable Object>();
        list.forEach(v -> out.add(plain((Spot) v)));
        yield out;
      }
      case null -> null;
      case Object scalar -> scalar;
    };
  }

  private PolicyFormatException expected(String what) {
    String found =
        switch (spot.value()) {
          case null -> "null";
          case String s -> "the text \"" + (s.length() > 40 ? s.substring(0, 40) + "…" : s) + "\"";
          case Number n -> "the number " + n;
          case Boolean b -> b.toString();
          case List<?> l -> "a list";
          default -> "an object";
        };
    return refuse("expected " + what + ", found " + found);
  }
}
