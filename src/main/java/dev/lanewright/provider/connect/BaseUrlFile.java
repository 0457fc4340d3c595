package dev.lanewright.provider.connect;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The user's own base URLs, kept in {@code providers.properties} of the user's folder: one line
 * {@code PROVIDER=URL} each. Addresses with a user, a password or a query are not taken in.
 */
public final class BaseUrlFile {
  private static final System.Logger LOG = System.getLogger(BaseUrlFile.class.getName());
  private final Path file;

  /** The file in that folder. */
  public BaseUrlFile(Path folder) {
    file = folder.resolve("providers.properties");
  }

  /** What is kept; nothing where the file is absent or cannot be read. */
  public BaseUrls read() {
    if (!Files.exists(file)) {
      return BaseUrls.NONE;
    }
    var kept = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      kept.load(in);
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.WARNING, "the base URLs in " + file + " cannot be read", e);
    }
    return new BaseUrls(
        kept.stringPropertyNames().stream()
            .filter(name -> Address.problem(kept.getProperty(name)).isEmpty())
            .collect(Collectors.toMap(name -> name, kept::getProperty)));
  }

  /**
   * Keeps them.
   *
   * @throws UncheckedIOException when the file cannot be written
   */
  public void write(BaseUrls urls) {
    var kept = new Properties();
    for (Map.Entry<String, String> e : urls.overrides().entrySet()) {
      if (Address.problem(e.getValue()).isEmpty()) {
        kept.setProperty(e.getKey(), e.getValue());
      }
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (Writer out = Files.newBufferedWriter(file)) {
        kept.store(out, "Lanewright: base URLs of providers (never keys)");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the base URLs could not be kept in " + file, e);
    }
  }
}
