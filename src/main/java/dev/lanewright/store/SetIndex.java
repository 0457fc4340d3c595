package dev.lanewright.store;

import dev.lanewright.evalset.Sample;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What an import keeps in memory of every sample of its set: key, category, hashes of request and
 * conversation. About 70 bytes a sample.
 */
final class SetIndex {
  private final Keys keys = new Keys();
  private int[] category = new int[1 << 10];
  private long[] request = new long[1 << 10];
  private long[] conversation = new long[1 << 10];
  private final BitSet lacking = new BitSet();
  private int size;

  /** Reads the samples that the set has. */
  static SetIndex of(Connection c, long evalSet, int next) throws SQLException {
    var index = new SetIndex();
    index.grow(next);
    index.size = next;
    // Gaps in the numbers belong to nobody.
    index.lacking.set(0, next);
    Sql.each(
        c,
        "SELECT id, key, category, hash, conversation FROM sample WHERE id >= ? AND id < ?",
        r -> {
          int number = Ids.number(r.getLong(1));
          index.keys.putIfAbsent(r.getString(2), number);
          int category = r.getInt(3);
          index.category[number] = r.wasNull() ? -1 : category;
          index.request[number] = r.getLong(4);
          String conversation = r.getString(5);
          index.conversation[number] = conversation == null ? 0 : Hash.of(conversation);
          index.lacking.clear(number);
          return true;
        },
        Ids.first(evalSet),
        Ids.first(evalSet + 1));
    return index;
  }

  /** The number of the sample with that key, or -1 after giving it the next number. */
  int known(String key) {
    int known = keys.putIfAbsent(key, size);
    if (known < 0) {
      grow(size + 1);
      size++;
    }
    return known;
  }

  /** Notes a new or changed sample; returns its request's hash. */
  long note(int number, Sample sample, int categoryCode) {
    long hash = Hash.of(sample.text());
    category[number] = categoryCode;
    request[number] = hash;
    String talk = sample.conversation();
    conversation[number] = talk == null ? 0 : Hash.of(talk);
    lacking.set(number, sample.messages().isEmpty());
    return hash;
  }

  /** One more than the highest number. */
  int size() {
    return size;
  }

  /** Numbers without a request. */
  BitSet lacking() {
    return lacking;
  }

  /** Samples from that number on that have a request and no category. */
  int uncategorised(int from) {
    int count = 0;
    for (int i = from; i < size; i++) {
      if (category[i] < 0 && !lacking.get(i)) {
        count++;
      }
    }
    return count;
  }

  int[] categories() {
    return Arrays.copyOf(category, size);
  }

  /** Groups of equal request or conversation, dense from 0. */
  int[] groups() {
    return Groups.of(size, request, conversation);
  }

  private void grow(int needed) {
    if (needed > category.length) {
      int length = Math.max(needed, category.length * 2);
      category = Arrays.copyOf(category, length);
      request = Arrays.copyOf(request, length);
      conversation = Arrays.copyOf(conversation, length);
    }
  }
}
