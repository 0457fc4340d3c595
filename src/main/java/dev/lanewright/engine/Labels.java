package dev.lanewright.engine;

import java.util.List;

/**
 * A column of texts as codes.
 *
 * @param codes index into {@code values} per sample, -1 when missing
 * @param values distinct texts
 */
public record Labels(int[] codes, List<String> values) {
  public Labels {
    values = List.copyOf(values);
  }
}
