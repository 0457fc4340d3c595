package dev.lanewright.ship.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Program texts that exports bring along. */
final class Template {
  private Template() {}

  /** The text of that name for a policy version. */
  static String of(String name, String hash) {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the template " + name + " is not part of this program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@HASH@", hash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
