package dev.lanewright.ui.models;

import dev.lanewright.provider.Price;
import dev.lanewright.provider.PriceChange;
import java.util.ArrayList;
import java.util.List;

/** A change of a price in words. */
final class ChangeText {
  private ChangeText() {}

  /** {@code input 1.00 → 2.00 · long context ×2 above 200k}. */
  static String of(PriceChange change) {
    Price before = change.before();
    Price after = change.after();
    List<String> all = new ArrayList<>();
    add(all, "input", before == null ? Double.NaN : before.inputPerM(), after.inputPerM());
    add(all, "output", before == null ? Double.NaN : before.outputPerM(), after.outputPerM());
    add(
        all,
        "cached",
        before == null ? Double.NaN : before.cachedInputPerM(),
        after.cachedInputPerM());
    add(
        all,
        "cache write",
        before == null ? Double.NaN : before.cacheWritePerM(),
        after.cacheWritePerM());
    add(
        all,
        "batch input",
        before == null ? Double.NaN : before.batchInputPerM(),
        after.batchInputPerM());
    add(
        all,
        "batch output",
        before == null ? Double.NaN : before.batchOutputPerM(),
        after.batchOutputPerM());
    String was = ModelsTable.surcharge(before);
    String is = ModelsTable.surcharge(after);
    if (!was.equals(is)) {
      all.add(is.isEmpty() ? "no longer " + was : is);
    }
    return String.join(" · ", all);
  }

  private static void add(List<String> all, String name, double before, double after) {
    if (Double.compare(before, after) == 0 || Math.abs(before - after) < 1e-9) {
      return;
    }
    String is = Double.isNaN(after) ? "unknown" : PriceText.written(after);
    all.add(name + " " + (Double.isNaN(before) ? is : PriceText.written(before) + " → " + is));
  }
}
