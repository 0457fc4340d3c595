package dev.lanewright.store;

import dev.lanewright.engine.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds a column of texts as codes. */
final class LabelBuilder {
  private final int[] codes;
  private final List<String> values = new ArrayList<>();
  private final Map<String, Integer> code = new HashMap<>();

  LabelBuilder(int n) {
    codes = new int[n];
    Arrays.fill(codes, -1);
  }

  void set(int index, String value) {
    Integer known = code.get(value);
    if (known == null) {
      known = values.size();
      code.put(value, known);
      values.add(value);
    }
    codes[index] = known;
  }

  Labels build() {
    return new Labels(codes, values);
  }
}
