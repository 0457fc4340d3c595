package dev.lanewright.replay;

import dev.lanewright.evalset.Message;
import dev.lanewright.provider.call.ChatRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * What makes two calls the same: the sample, and 128 bits of SHA-256 over purpose, model,
 * parameters, prompt, format, tools and repeat.
 *
 * @param sample the store's sample id
 * @param high first 8 bytes of the hash
 * @param low next 8 bytes
 */
record CallKey(long sample, long high, long low) {
  /** The key of a call. */
  static CallKey of(long sample, Purpose purpose, ChatRequest request, int repeat) {
    var hash = new Hasher();
    hash.text(purpose.name());
    hash.text(request.model().name());
    hash.number(repeat);
    hash.number(request.maxOutputTokens());
    request
        .parameters()
        .forEach(
            (name, value) -> {
              hash.text(name);
              hash.text(value.toString());
            });
    hash.text(request.toolsJson());
    var format = request.format();
    hash.text(format == null ? null : format.name());
    hash.text(format == null ? null : format.schemaJson());
    hash.number(request.logprobs() ? 1 : 0);
    for (Message m : request.messages()) {
      hash.text(m.role());
      hash.text(m.content());
    }
    return of(sample, hash.end());
  }

  /** The key that was written as these bytes. */
  static CallKey of(long sample, byte[] request) {
    ByteBuffer in = ByteBuffer.wrap(request);
    return new CallKey(sample, in.getLong(), in.getLong());
  }

  /** The hash as the ledger keeps it: 16 bytes. */
  byte[] bytes() {
    return ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array();
  }

  /** The same request of no sample in particular. */
  CallKey anySample() {
    return new CallKey(-1, high, low);
  }

  /** Every part with its length, so that no two lists of parts read the same. */
  private static final class Hasher {
    private final MessageDigest digest;

    Hasher() {
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }

    void text(@Nullable String text) {
      if (text == null) {
        number(-1);
        return;
      }
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      number(utf8.length);
      digest.update(utf8);
    }

    void number(int value) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    byte[] end() {
      return digest.digest();
    }
  }
}
