package dev.lanewright.ui.compare;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.engine.Labels;
import org.jspecify.annotations.Nullable;

/** A production mix from a field of the samples. */
final class MixFromField {
  private MixFromField() {}

  /**
   * Weight by category: the sum of the field where most of its values are numbers, such as how
   * often a request came; else how often it names each category.
   *
   * @return one weight per category of the table; empty when the field holds neither
   */
  static double[] of(EvalTable table, @Nullable Labels field) {
    if (field == null) {
      return new double[0];
    }
    double[] numbers = field.values().stream().mapToDouble(MixFromField::number).toArray();
    int[] named = field.values().stream().mapToInt(table.categories()::indexOf).toArray();
    double[] sums = new double[table.categories().size()];
    double[] names = new double[table.categories().size()];
    int present = 0;
    int numeric = 0;
    for (int i = 0; i < table.n(); i++) {
      int code = field.codes()[i];
      if (code < 0) {
        continue;
      }
      present++;
      if (numbers[code] >= 0) {
        numeric++;
        sums[table.category()[i]] += numbers[code];
      }
      if (named[code] >= 0) {
        names[named[code]]++;
      }
    }
    double all = 0;
    for (double n : names) {
      all += n;
    }
    if (present > 0 && 2 * numeric > present) {
      return sums;
    }
    return all > 0 ? names : new double[0];
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
