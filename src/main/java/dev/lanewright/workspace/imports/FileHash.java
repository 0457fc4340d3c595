package dev.lanewright.workspace.imports;

import dev.lanewright.evalset.reader.ReadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** The hash by which files are known again. */
public final class FileHash {
  private FileHash() {}

  /** SHA-256 in hex of one file's bytes; of several, the hash of their sorted hashes. */
  public static String of(List<Path> files, BooleanSupplier cancelled) {
    List<String> hashes = new ArrayList<>();
    for (Path file : files) {
      hashes.add(of(file, cancelled));
    }
    if (hashes.size() == 1) {
      return hashes.getFirst();
    }
    MessageDigest all = digest();
    hashes.stream().sorted().forEach(h -> all.update(h.getBytes(StandardCharsets.US_ASCII)));
    return HexFormat.of().formatHex(all.digest());
  }

  private static String of(Path file, BooleanSupplier cancelled) {
    MessageDigest digest = digest();
    byte[] block = new byte[1 << 18];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        digest.update(block, 0, n);
        if (cancelled.getAsBoolean()) {
          throw new CancellationException("The import was cancelled.");
        }
      }
    } catch (IOException e) {
      throw new ReadException(file, "cannot be read: " + e.getMessage() + ".", e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
