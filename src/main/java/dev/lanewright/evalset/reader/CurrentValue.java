package dev.lanewright.evalset.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One JSON value at a time, read as if it were a row; {@link #SELF} names the value itself. */
final class CurrentValue extends JsonRows {
  /** The name that stands for a value that is no object, such as a bare score. */
  static final String SELF = "(value)";

  private @Nullable JsonNode value;
  private final java.util.ArrayList<String> paths = new java.util.ArrayList<>();

  void set(JsonNode node) {
    value = node;
  }

  @Override
  public int column(String name) {
    paths.add(name);
    return super.column(name);
  }

  @Override
  public @Nullable JsonNode json(int column) {
    return paths.get(column).equals(SELF) ? value : JsonPath.find(value, paths.get(column));
  }

  @Override
  @Nullable JsonNode read() {
    return null;
  }

  @Override
  public long line() {
    return 0;
  }

  @Override
  public List<String> names() {
    return List.of();
  }

  @Override
  public void close() {}
}
