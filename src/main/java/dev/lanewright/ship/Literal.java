package dev.lanewright.ship;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes maps, lists, texts, numbers, booleans and nulls as a literal that people can read. */
final class Literal {
  private static final int WIDTH = 96;
  private static final double EXACT = 1L << 53;

  private final Dialect dialect;
  private final int step;

  Literal(Dialect dialect) {
    this.dialect = dialect;
    this.step = dialect == Dialect.PYTHON ? 4 : 2;
  }

  /** The literal, its first line unindented. */
  String write(@Nullable Object value) {
    return write(value, 0, 10);
  }

  private String write(@Nullable Object value, int indent, int used) {
    String flat = flat(value);
    if (indent + used + flat.length() <= WIDTH) {
      return flat;
    }
    String inner = " ".repeat(indent + step);
    return switch (value) {
      case Map<?, ?> map when !map.isEmpty() -> {
        var out = new StringBuilder("{\n");
        map.forEach(
            (k, v) -> {
              String key = dialect.key(String.valueOf(k)) + ": ";
              out.append(inner).append(key).append(write(v, indent + step, key.length() + 1));
              out.append(",\n");
            });
        yield out.append(" ".repeat(indent)).append('}').toString();
      }
      case Collection<?> list when !list.isEmpty() -> {
        var out = new StringBuilder("[\n");
        list.forEach(v -> out.append(inner).append(write(v, indent + step, 1)).append(",\n"));
        yield out.append(" ".repeat(indent)).append(']').toString();
      }
      case null, default -> flat;
    };
  }

  private String flat(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        List<String> entries =
            map.entrySet().stream()
                .map(e -> dialect.key(String.valueOf(e.getKey())) + ": " + flat(e.getValue()))
                .toList();
        String space = dialect == Dialect.JAVASCRIPT && !entries.isEmpty() ? " " : "";
        yield "{" + space + String.join(", ", entries) + space + "}";
      }
      case Collection<?> list ->
          "[" + String.join(", ", list.stream().map(this::flat).toList()) + "]";
      case Number n -> number(n.doubleValue());
      case Boolean b -> dialect.word(b);
      case null -> dialect.nothing();
      default -> dialect.text(value.toString());
    };
  }

  private static String number(double x) {
    boolean whole = x == Math.rint(x) && Math.abs(x) < EXACT && Double.compare(x, -0.0) != 0;
    return whole ? String.valueOf((long) x) : String.valueOf(x);
  }
}
