package dev.lanewright.provider.fault;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 *
 * @param headers names in lower case
 */
record HttpIn(String method, String path, Map<String, String> headers, byte[] body) {
  private static final int LONGEST_HEAD = 64 << 10;
  private static final int LONGEST_BODY = 300 << 20;

  /** The next request of a connection, or null at its end. */
  static @Nullable HttpIn read(InputStream in) throws IOException {
    String first = line(in);
    if (first == null) {
      return null;
    }
    String[] parts = first.split(" ");
    if (parts.length != 3) {
      throw new IOException("no request line: " + first);
    }
    var headers = new HashMap<String, String>();
    for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return new HttpIn(parts[0], parts[1], headers, body(in, headers));
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The path without its query. */
  String bare() {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }

  private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").contains("chunked")) {
      var all = new ByteArrayOutputStream();
      while (true) {
        String size = line(in);
        int n = size == null ? -1 : Integer.parseInt(size.strip(), 16);
        if (n < 0 || all.size() + n > LONGEST_BODY) {
          throw new EOFException();
        }
        all.writeBytes(in.readNBytes(n));
        line(in);
        if (n == 0) {
          return all.toByteArray();
        }
      }
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    byte[] body = in.readNBytes(Math.clamp(length, 0, LONGEST_BODY));
    if (body.length < length) {
      throw new EOFException();
    }
    return body;
  }

  private static @Nullable String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream(64);
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '\n') {
        return line.toString(StandardCharsets.ISO_8859_1);
      }
      if (c != '\r') {
        line.write(c);
      }
      if (line.size() > LONGEST_HEAD) {
        throw new IOException("a head without end");
      }
    }
    return null;
  }
}
