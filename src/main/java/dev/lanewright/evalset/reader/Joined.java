package dev.lanewright.evalset.reader;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/** Reads the second file of a join first, and remembers which keys it had, as hashes. */
final class Joined implements RowReader {
  private final SampleColumns sample;
  private final String file;
  private final String on;
  private final Output output;
  private final LongCounts known = new LongCounts();
  private final LongCounts dropped = new LongCounts();
  private boolean whole;

  Joined(RowSource source, Mapping.Join join, Map<String, String> fields, Output output) {
    file = join.file();
    on = join.on();
    sample =
        new SampleColumns(
            source, fields, java.util.List.of(), Names.category(java.nio.file.Path.of(file)), file);
    this.output = output;
  }

  @Override
  public void read() {
    String id = sample.id();
    if (id == null) {
      throw new BadRow("the key " + on + " is empty");
    }
    Chat chat = sample.request();
    if (chat == null) {
      throw new BadRow("the prompt is empty");
    }
    if (output.drops(chat.messages())) {
      dropped.add(hash(id));
      return;
    }
    if (known.add(hash(id)) > 1) {
      throw new BadRow("the key " + on + " " + id + " stands in an earlier row too");
    }
    output.row(sample.sample(id, chat, sample.category()), java.util.List.of());
  }

  /** Says whether the whole file was read: if not, no key is called unknown. */
  void ended(boolean whole) {
    this.whole = whole;
  }

  boolean isKnown(String id) {
    return !whole || known.has(hash(id));
  }

  boolean isDropped(String id) {
    return dropped.has(hash(id));
  }

  String on() {
    return on;
  }

  String file() {
    return file;
  }

  private static long hash(String id) {
    try {
      byte[] bytes =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(bytes).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
