package dev.lanewright.provider.http;

import dev.lanewright.provider.call.BatchItem;
import dev.lanewright.provider.call.BatchLimits;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.call.RateLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Cuts a list of items into batches within a provider's limits, in order, each as full as may be.
 */
public final class BatchSplit {
  private BatchSplit() {}

  /**
   * The batches.
   *
   * @param line an item as sent
   */
  public static List<List<BatchItem>> of(
      Endpoint endpoint,
      List<BatchItem> items,
      BatchLimits limits,
      Function<BatchItem, byte[]> line)
      throws CallFailure {
    var batches = new ArrayList<List<BatchItem>>();
    var now = new ArrayList<BatchItem>();
    long bytes = 0;
    for (BatchItem item : items) {
      // A comma or a line feed between two.
      long size = line.apply(item).length + 1L;
      if (size > limits.bytes()) {
        throw endpoint.failure(
            Kind.REFUSED,
            "takes no batch item of %,d bytes (%s)".formatted(size, item.customId()),
            "",
            RateLimits.NONE);
      }
      if (!now.isEmpty() && (now.size() == limits.requests() || bytes + size > limits.bytes())) {
        batches.add(List.copyOf(now));
        now.clear();
        bytes = 0;
      }
      now.add(item);
      bytes += size;
    }
    if (!now.isEmpty()) {
      batches.add(List.copyOf(now));
    }
    return batches;
  }
}
