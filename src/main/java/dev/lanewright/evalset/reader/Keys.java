package dev.lanewright.evalset.reader;

import dev.lanewright.evalset.Message;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys of samples whose file gives no id: 128 bits of SHA-256 over category, roles and texts. Where
 * each row is a sample of its own, the second row with the same request gets {@code -2}, and so on.
 */
final class Keys {
  private final MessageDigest digest;
  private final LongCounts met = new LongCounts();

  Keys() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The key of a request. */
  String shared(@Nullable String category, List<Message> messages) {
    return HexFormat.of().formatHex(hash(category, messages), 0, 16);
  }

  /** The key of the next row with this request. */
  String next(@Nullable String category, List<Message> messages) {
    byte[] hash = hash(category, messages);
    String key = HexFormat.of().formatHex(hash, 0, 16);
    int times = met.add(ByteBuffer.wrap(hash).getLong());
    return times == 1 ? key : key + "-" + times;
  }

  private byte[] hash(@Nullable String category, List<Message> messages) {
    if (category != null) {
      digest.update(category.getBytes(StandardCharsets.UTF_8));
    }
    for (Message message : messages) {
      digest.update((byte) 0);
      digest.update(message.role().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(message.content().getBytes(StandardCharsets.UTF_8));
    }
    return digest.digest();
  }
}
