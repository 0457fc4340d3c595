package dev.lanewright.traffic.reader;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts by key, kept in a temporary file that only this user may read and that is gone after {@link
 * #close}: in memory are the keys and 12 bytes for each. Written by one thread, then read by many.
 */
final class Spool implements Closeable {
  private static final int BUFFER = 1 << 20;

  /** Where a text stands. */
  private record Place(long offset, int length) {}

  private final Path path;
  private final FileChannel file;
  private final Map<String, Place> places = new HashMap<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private long end;

  Spool() {
    try {
      // Temporary files are made for their owner alone.
      path = Files.createTempFile("lanewright", ".spool");
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary file can be written", e);
    }
  }

  /** Adds a text; false where there is another one for the key. */
  boolean put(String key, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Place known = places.putIfAbsent(key, new Place(end, bytes.length));
    if (known != null) {
      return text.equals(get(key));
    }
    end += bytes.length;
    try {
      if (bytes.length > buffer.remaining()) {
        flush();
      }
      if (bytes.length > buffer.capacity()) {
        write(ByteBuffer.wrap(bytes));
      } else {
        buffer.put(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary folder cannot be written", e);
    }
    return true;
  }

  /** Makes everything readable; nothing is added after it. */
  void finish() {
    try {
      flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary folder cannot be written", e);
    }
  }

  /** The text of a key, or null. */
  @Nullable String get(String key) {
    Place place = places.get(key);
    if (place == null) {
      return null;
    }
    try {
      long written = file.size();
      if (place.offset() >= written) {
        finish();
      }
      ByteBuffer bytes = ByteBuffer.allocate(place.length());
      int read;
      do {
        read = file.read(bytes, place.offset() + bytes.position());
      } while (read >= 0 && bytes.hasRemaining());
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the temporary file cannot be read", e);
    }
  }

  /** Texts kept. */
  int size() {
    return places.size();
  }

  private void flush() throws IOException {
    buffer.flip();
    write(buffer);
    buffer.clear();
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
    Files.deleteIfExists(path);
  }
}
