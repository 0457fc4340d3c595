package dev.lanewright.provider.connect;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Checks base URLs. */
public final class Address {
  // Hosts of one's own network, where servers seldom have certificates.
  private static final Pattern NEAR =
      Pattern.compile(
          "localhost|[^.:]+|.*\\.(?:local|localhost|internal|lan|home\\.arpa)|127\\.[\\d.]+"
              + "|10\\.[\\d.]+|192\\.168\\.[\\d.]+|172\\.(?:1[6-9]|2\\d|3[01])\\.[\\d.]+"
              + "|169\\.254\\.[\\d.]+|100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\.[\\d.]+|::1"
              + "|f[cd][0-9a-f:]+|fe80[0-9a-f:]+");

  private Address() {}

  /**
   * The address as a base for paths.
   *
   * @throws IllegalArgumentException in words for people, without repeating what may be secret
   */
  static HttpUrl base(String text) {
    HttpUrl url = HttpUrl.parse(text.strip());
    if (url == null) {
      throw new IllegalArgumentException(
          "is no address: write one such as http://localhost:8080/v1");
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw new IllegalArgumentException("holds a user or a password: keys belong elsewhere");
    }
    if (url.query() != null || url.fragment() != null) {
      throw new IllegalArgumentException("holds a query: write it without what follows ? or #");
    }
    if (!url.isHttps() && !NEAR.matcher(url.host()).matches()) {
      throw new IllegalArgumentException(
          "is not encrypted: beyond your own network write https instead of http");
    }
    return url;
  }

  /** What is wrong with an address, in words that follow its name; empty for nothing. */
  public static String problem(String text) {
    try {
      base(text);
      return "";
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
