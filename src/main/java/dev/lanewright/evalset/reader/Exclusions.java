package dev.lanewright.evalset.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lists of prompts to drop, such as those a router was trained on. */
public final class Exclusions {
  private Exclusions() {}

  /**
   * The prompts listed in a file: per line an object with {@code eval_prompt} (else {@code
   * prompt}), a JSON string, or the text itself.
   *
   * @throws ReadException when it cannot be read, or an object names no prompt
   */
  public static Set<String> read(Path file) {
    Set<String> prompts = new HashSet<>();
    JsonText json = new JsonText();
    long number = 0;
    try (BufferedReader lines = new BufferedReader(TextFile.reader(file, Meter.silent()))) {
      for (String line = line(lines, file, 1); line != null; line = line(lines, file, number + 1)) {
        number++;
        if (!line.isBlank()) {
          prompts.add(prompt(json, line, Names.of(file), number));
        }
      }
    } catch (IOException e) {
      throw new ReadException(file, Unreadable.why(e), e);
    }
    return prompts;
  }

  private static @Nullable String line(BufferedReader in, Path file, long number)
      throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        return line.isEmpty() ? null : line.toString();
      }
      if (line.length() >= Bounds.CELL) {
        throw new ReadException(
            Names.of(file),
            number,
            "the line is longer than " + Bounds.CELL + " characters.",
            null);
      }
      line.append((char) c);
    }
    int end = line.length();
    return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
  }

  private static String prompt(JsonText json, String line, String file, long number) {
    char first = line.strip().charAt(0);
    if (first != '{' && first != '"') {
      return line;
    }
    JsonNode node = json.valueOrNull(line);
    if (node == null && first == '"') {
      return line;
    }
    if (node != null && node.isString()) {
      return node.stringValue();
    }
    JsonNode prompt = JsonPath.find(node, "eval_prompt");
    prompt = prompt == null ? JsonPath.find(node, "prompt") : prompt;
    if (prompt == null || !prompt.isString()) {
      throw new ReadException(
          file,
          number,
          node == null ? "is not valid JSON." : "expected an object with eval_prompt.",
          null);
    }
    return prompt.stringValue();
  }
}
